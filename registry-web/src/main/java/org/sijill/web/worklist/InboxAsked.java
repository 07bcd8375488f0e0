package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.registration.HelpKind;
import org.sijill.security.ActorId;
import org.sijill.web.frame.Asked;
import org.sijill.worklist.InboxFilter;
import org.sijill.worklist.InboxFilter.Holder;

/** The filters and columns of the inbox as its address asks for them; whatever else stands there is passed over. */
@RequestScoped
class InboxAsked {

    static final List<String> STEPS = List.of(
            "CheckApplication",
            "AgreeSlot",
            "VisitFamily",
            "ReviewVisit",
            "CorrectReport",
            "DecideApplication",
            "VoteOnApplication",
            "AwaitCompletion",
            InboxView.CHECK_CHANGES);
    static final List<String> COLUMNS = List.of("applicant", "help", "status", "with", "age");

    private static final Set<String> HOLDERS = Set.of("mine", "nobody", "office");
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Of what a village is called nothing can be mistaken for another part of the address. */
    static final String VILLAGE = "[^&=#?%+]{1,80}";

    private final Asked asked;
    private final Clock clock;
    private Map<String, String> parameters;

    @Inject
    InboxAsked(Asked asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /** For the container. */
    protected InboxAsked() {
        this(null, null);
    }

    /** @return what is asked for, by parameter, in the order of the address */
    Map<String, String> parameters() {
        if (parameters == null) {
            parameters = new LinkedHashMap<>();
            keep("step", asked.text("step").filter(STEPS::contains));
            keep("late", asked.text("late").map(set -> "1"));
            keep("who", who());
            keep("help", asked.text("help").filter(InboxAsked::isHelp));
            keep("place", asked.text("place").filter(text -> text.matches("OM-[A-Z]{2}-[0-9]{2}")));
            keep("village", asked.text("village").filter(text -> text.matches(VILLAGE)));
            keep("hide", asked.text("hide").map(InboxAsked::hidden).filter(text -> !text.isEmpty()));
        }
        return parameters;
    }

    private void keep(String name, Optional<String> value) {
        value.ifPresent(text -> parameters.put(name, text));
    }

    private Optional<String> who() {
        return asked.text("who")
                .filter(text -> HOLDERS.contains(text) || text.matches(ID))
                .or(() -> asked.text("mine").map(set -> "mine"));
    }

    private static boolean isHelp(String name) {
        return Arrays.stream(HelpKind.values()).anyMatch(kind -> kind.name().equals(name));
    }

    private static String hidden(String text) {
        var wanted = Set.of(text.split(","));
        return COLUMNS.stream().filter(wanted::contains).collect(Collectors.joining(","));
    }

    String value(String parameter) {
        return parameters().getOrDefault(parameter, "");
    }

    Set<String> hiddenColumns() {
        return Set.of(value("hide").split(","));
    }

    InboxFilter filter() {
        var who = value("who");
        var holder =
                switch (who) {
                    case "" -> Holder.DOABLE;
                    case "mine" -> Holder.MINE;
                    case "nobody" -> Holder.NOBODY;
                    default -> Holder.OFFICE;
                };
        return InboxFilter.of(holder)
                .at(find("step"))
                .dueBefore(find("late").map(set -> clock.instant()))
                .with(who.matches(ID) ? Optional.of(ActorId.of(who)) : Optional.empty())
                .about(find("help"), find("place"), find("village"));
    }

    private Optional<String> find(String parameter) {
        return Optional.ofNullable(parameters().get(parameter));
    }

    /** @return the address's parameters as they are kept under a name: no page, nothing unknown, nothing encoded */
    String query() {
        return parameters().entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("&"));
    }

    /** @return whether the address asks for nothing at all, so that the filter which opens first may */
    boolean isBare() {
        return parameters().isEmpty()
                && asked.text("all").isEmpty()
                && asked.text("page").isEmpty();
    }

    int page() {
        return asked.page();
    }
}
