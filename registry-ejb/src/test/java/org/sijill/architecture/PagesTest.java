package org.sijill.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page keeps every rule, and every rule is seen to fail on a sample made to break it. */
class PagesTest {

    private static final List<PageSource> PAGES = PageSource.all();

    @Test
    void thePagesAreRead() {
        assertThat(PAGES).extracting(PageSource::name).contains("index.xhtml", "WEB-INF/templates/staff.xhtml");
    }

    @ParameterizedTest
    @EnumSource
    void thePagesKeep(PageRule rule) {
        assertThat(offences(rule))
                .filteredOn(offence -> !rule.exceptions().containsKey(pageOf(offence)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyExceptionIsNeeded(PageRule rule) {
        assertThat(offences(rule).stream().map(PagesTest::pageOf))
                .containsAll(rule.exceptions().keySet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
        NO_WORDS_BETWEEN_THE_TAGS        | <p>Welcome, #{name}</p> | Welcome,
        NO_WORDS_IN_WHAT_IS_READ_OUT     | <input aria-label="Your name"/> | Your name
        NO_WORDS_IN_WHAT_IS_READ_OUT     | <h:commandButton value="Save #{what}"/> | Save #{what}
        NO_WORDS_IN_WHAT_IS_READ_OUT     | <s:panel heading="Steps"/> | Steps
        NO_ARABIC_IN_PAGES               | <p>#{first ? '' : 'ثم'}</p> | ثم
        NO_PROCESS_SERVICE_OR_REPOSITORY | <p>#{registrationProcess.recordLapse(id)}</p> | registrationProcess.
        NO_PROCESS_SERVICE_OR_REPOSITORY | <p>#{empty x ? officeService.offices() : ''}</p> | officeService.
        NO_COMMAND_OF_A_ROW              | <ui:repeat value="#{rows}"><p><s:button id="go"/></p></ui:repeat> | s:button
        NO_SCRIPT_IN_PAGES               | <script>go()</script> | go()
        NO_SCRIPT_IN_PAGES               | <button onclick="go()"/> | onclick
        """)
    void aSampleBreaks(PageRule rule, String sample, String offence) {
        var page = PageSource.of("sample.xhtml", "<div xmlns:h='h' xmlns:s='s' xmlns:ui='ui'>" + sample + "</div>");
        assertThat(rule.offences(page)).containsExactly("sample.xhtml: " + offence);
        assertThat(Arrays.stream(PageRule.values()).filter(other -> other != rule))
                .allMatch(other -> other.offences(page).isEmpty());
    }

    private static List<String> offences(PageRule rule) {
        return PAGES.stream().flatMap(page -> rule.offences(page).stream()).toList();
    }

    private static String pageOf(String offence) {
        return offence.split(":")[0];
    }
}
