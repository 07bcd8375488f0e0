// Brings the browser assets that are not ours into target/assets: fonts, the diagram viewer, two icon sprites.
// Run by the build from this folder; does nothing while neither the lock file nor this file has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const out = 'target/assets';
const npm = 'target/npm';
const stamp = join(npm, 'stamp');

/** Icons of the public portal; the back office has these and the next list. */
const portalIcons = `arrow-left ban calendar calendar-times camera check check-circle check-square chevron-right clock
  comments download exclamation-circle exclamation-triangle file-plus globe home hourglass id-card info-circle
  list-check map-marker minus-circle pencil phone plus qrcode reply send shield sync times times-circle`;
const staffIcons = `arrow-right arrow-right-arrow-left arrow-up bell bookmark building calendar-clock chart-bar
  chevron-down chevron-left chevron-up cog copy database envelope eye eye-slash file file-check file-edit file-excel
  filter filter-slash flag-fill graduation-cap history inbox key list lock lock-open megaphone mobile paperclip
  pause-circle print question-circle refresh save search sign-in sign-out sitemap sliders-h stop-circle table trash
  undo upload user user-edit user-plus users wallet`;

const fingerprint = createHash('sha256')
  .update(readFileSync('package-lock.json'))
  .update(readFileSync('assets.mjs'))
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
const from = (name) => join(npm, 'node_modules', name);
const put = (source, target) => {
  mkdirSync(join(out, target, '..'), { recursive: true });
  copyFileSync(source, join(out, target));
};

const plex = from('@fontsource/ibm-plex-sans-arabic');
for (const script of ['arabic', 'latin']) {
  for (const weight of [400, 500, 600, 700]) {
    put(join(plex, `files/ibm-plex-sans-arabic-${script}-${weight}-normal.woff2`), `fonts/plex-${script}-${weight}.woff2`);
  }
}
put(join(plex, 'LICENSE'), 'fonts/LICENSE.txt');

const bpmn = from('bpmn-js');
put(join(bpmn, 'dist/bpmn-navigated-viewer.production.min.js'), 'bpmn/viewer.js');
put(join(bpmn, 'dist/assets/diagram-js.css'), 'bpmn/diagram-js.css');
put(join(bpmn, 'dist/assets/bpmn-js.css'), 'bpmn/bpmn-js.css');
put(join(bpmn, 'LICENSE'), 'bpmn/LICENSE.txt');

const symbol = (name) => {
  const svg = readFileSync(join(from('primeicons'), 'raw-svg', `${name}.svg`), 'utf8');
  const shapes = svg
    .replace(/<\?xml[^>]*>/, '')
    .replace(/^[\s\S]*?<svg[^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/ id="[^"]*"/g, '')
    .replace(/ fill="(?!none)[^"]*"/g, '')
    .trim();
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
};
const sprite = (names) =>
  `<svg xmlns="http://www.w3.org/2000/svg">\n${names.map(symbol).join('\n')}\n</svg>\n`;
const words = (text) => text.trim().split(/\s+/);
writeFileSync(join(out, 'icons-portal.svg'), sprite(words(portalIcons)));
writeFileSync(join(out, 'icons.svg'), sprite([...words(portalIcons), ...words(staffIcons)].sort()));
put(join(from('primeicons'), 'LICENSE'), 'icons-LICENSE.txt');

writeFileSync(stamp, fingerprint);
