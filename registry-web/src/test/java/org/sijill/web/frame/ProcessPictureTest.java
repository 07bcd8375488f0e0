package org.sijill.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.common.Language;
import org.sijill.common.Messages;

class ProcessPictureTest {

    private static final ProcessPicture PICTURE = new ProcessPicture(
            "/diagram",
            List.of(
                    new ProcessPicture.Step("CheckApplication", "فحص الاكتمال", ProcessPicture.State.DONE),
                    new ProcessPicture.Step("CheckDone", "", ProcessPicture.State.DONE),
                    new ProcessPicture.Step("DecideApplication", "القرار", ProcessPicture.State.NOW)),
            List.of("CheckApplication:CONFIRMED", "DecideApplication:null"));

    @Test
    void whatIsDoneAndWhereTheCaseIsAreGivenById() {
        assertThat(PICTURE.done()).isEqualTo("CheckApplication,CheckDone");
        assertThat(PICTURE.now()).isEqualTo("DecideApplication");
        assertThat(PICTURE.ways()).isEqualTo("CheckApplication:CONFIRMED,DecideApplication:null");
    }

    @Test
    void aGatewayWithoutANameIsNotReadOut() {
        assertThat(PICTURE.named())
                .extracting(ProcessPicture.Step::id)
                .containsExactly("CheckApplication", "DecideApplication");
    }

    @Test
    void everyStateHasAWordInEveryLanguage() {
        var messages = new Messages();
        for (var state : ProcessPicture.State.values()) {
            for (var language : Language.values()) {
                assertThat(messages.has(language, new ProcessPicture.Step("x", "x", state).word()))
                        .isTrue();
            }
        }
    }
}
