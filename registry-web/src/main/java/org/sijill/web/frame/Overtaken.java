package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What a colleague saved while somebody filled in the same form: it stands beside each field in which the two differ. */
@Named
@RequestScoped
public class Overtaken {

    private final Msg msg;
    private Map<String, String> saved = Map.of();

    @Inject
    Overtaken(Msg msg) {
        this.msg = msg;
    }

    /** For the container. */
    protected Overtaken() {
        this(null);
    }

    /** @param changed by id of the field, what is saved now; of those alone in which it is another than before and than typed */
    public void by(Map<String, String> changed) {
        saved = Map.copyOf(changed);
    }

    /**
     * @param id of the field
     * @param choices of which one is chosen in it; null for a field that is typed into
     * @return what the colleague saved in it, in words; empty text if the two do not differ
     */
    public String of(String id, List<Choice> choices) {
        var value = saved.get(id);
        if (value == null) {
            return "";
        }
        var words = choices == null
                ? value
                : choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse("");
        return msg.text("frame.field.colleague", words.isEmpty() ? msg.get("frame.field.nothing") : words);
    }
}
