// Brings the font of the letters, as TrueType, into target/fonts.
// Run by the build from this folder; does nothing while neither the lock file nor this file has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const out = 'target/fonts';
const npm = 'target/npm';
const stamp = join(npm, 'stamp');

const fingerprint = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(readFileSync('fonts.mjs'))
  .digest('hex');

if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint && existsSync(out)) {
  process.exit(0);
}

mkdirSync(npm, { recursive: true });
for (const file of ['package.json', 'package-lock.json']) {
  copyFileSync(file, join(npm, file));
}
const fetched = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'], {
  cwd: npm,
  stdio: ['ignore', 'inherit', 'inherit'],
});
if (fetched.status !== 0) {
  console.error('npm ci failed: is npm installed, and does it reach its registry?');
  process.exit(1);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const plex = join(npm, 'node_modules/@expo-google-fonts/ibm-plex-sans-arabic');
for (const [folder, weight] of [['400Regular', 400], ['600SemiBold', 600]]) {
  copyFileSync(join(plex, folder, `IBMPlexSansArabic_${folder}.ttf`), join(out, `plex-${weight}.ttf`));
}
copyFileSync(join(plex, 'LICENSE_FONT'), join(out, 'LICENSE.txt'));

writeFileSync(stamp, fingerprint);
