package org.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sijill.architecture.SourceTree.SourceFile;
import org.sijill.registration.RegistrationService;

/** The code keeps every rule, and every rule is seen to fail on a sample made to break it. */
class ArchitectureTest {

    private static final String ROOT = "org.sijill";
    private static final JavaClasses CODE = new ClassFileImporter().importPath("target/classes");

    /** Else every rule below would be kept by nothing. */
    @Test
    void theCodeAndTheSourcesOfEveryModuleAreRead() {
        assertThat(CODE.contain(RegistrationService.class)).isTrue();
        assertThat(SourceTree.main().files())
                .extracting(SourceFile::name)
                .contains(
                        "db.EmbeddedDatabase",
                        "registration.RegistrationService",
                        "registration.package-info",
                        "web.rest.Problem");
    }

    @ParameterizedTest
    @EnumSource
    void theCodeKeeps(CodeRule rule) {
        assertThat(rule.offences(ROOT, CODE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSampleBreaks(CodeRule rule) {
        var root = ROOT + ".broken." + sample(rule);
        var sample = new ClassFileImporter().importPackages(root);
        assertThat(sample).isNotEmpty();
        assertThat(rule.offences(root, sample)).isNotEmpty();
    }

    /** Each way to break the table: upwards, to the right, and by a feature nobody planned. */
    @Test
    void theTableOfFeaturesIsBrokenUpwardsSidewaysAndByStrangers() {
        var root = ROOT + ".broken." + sample(CodeRule.ARROWS_GO_DOWN_THE_TIERS);
        var offences = CodeRule.ARROWS_GO_DOWN_THE_TIERS.offences(root, new ClassFileImporter().importPackages(root));
        assertThat(offences).anyMatch(offence -> offence.startsWith("person may not use programme"));
        assertThat(offences).anyMatch(offence -> offence.startsWith("calendar may not use audit"));
        assertThat(offences).anyMatch(offence -> offence.startsWith("stranger is not in the table"));
        assertThat(offences).noneMatch(offence -> offence.contains("may not use common"));
    }

    @ParameterizedTest
    @EnumSource
    void theSourcesKeep(SourceRule rule) {
        assertThat(rule.offences(SourceTree.main()))
                .filteredOn(offence -> !rule.exceptions().containsKey(fileOf(offence)))
                .isEmpty();
    }

    /** An exception that nobody needs any more goes. */
    @ParameterizedTest
    @EnumSource
    void everyExceptionIsNeeded(SourceRule rule) {
        var offenders = rule.offences(SourceTree.main()).stream()
                .map(ArchitectureTest::fileOf)
                .toList();
        assertThat(offenders).containsAll(rule.exceptions().keySet());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FILES_FIT_ON_A_SCREEN_OR_TWO")
    void aSampleBreaks(SourceRule rule) {
        var sample = SourceTree.sample(sample(rule));
        assertThat(sample.files()).isNotEmpty();
        assertThat(rule.offences(sample)).as("offences").hasSize(sample.files().size());
    }

    @Test
    void aFileOf400LinesFitsAndOneOf401DoesNot() {
        var longest = new SourceFile("broken.Long", "\n".repeat(400));
        var tooLong = new SourceFile("broken.TooLong", "\n".repeat(401));
        assertThat(SourceRule.FILES_FIT_ON_A_SCREEN_OR_TWO.offences(new SourceTree(List.of(longest, tooLong))))
                .containsExactly("broken.TooLong: 401 lines");
    }

    private static String fileOf(String offence) {
        return offence.split(":")[0];
    }

    /** @return the rule's name without underlines: the package of its sample */
    private static String sample(Enum<?> rule) {
        return rule.name().toLowerCase().replace("_", "");
    }
}
