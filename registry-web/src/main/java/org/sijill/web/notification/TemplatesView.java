package org.sijill.web.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.common.Language;
import org.sijill.common.LocalText;
import org.sijill.letter.LetterKind;
import org.sijill.notification.TemplateService;
import org.sijill.notification.TemplateSummary;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.UserLanguage;

/** The list of the texts of messages. */
@Named
@RequestScoped
public class TemplatesView {

    private static final int LONGEST = 70;
    private static final String NAME = "notification.templates.name.";

    private final TemplateService templates;
    private final UserLanguage language;
    private final Msg msg;
    private List<TemplateSummary> rows;

    @Inject
    public TemplatesView(TemplateService templates, UserLanguage language, Msg msg) {
        this.templates = templates;
        this.language = language;
        this.msg = msg;
    }

    /** For the container. */
    protected TemplatesView() {
        this(null, null, null);
    }

    public void open() {
        rows = templates.list();
    }

    /** Texts that belong together. */
    public record Group(String heading, List<TemplateSummary> rows) {}

    /** @return the messages, then the sentences of each layout of letters */
    public List<Group> getGroups() {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                msg.get("notification.templates.messages"),
                rows.stream().filter(TemplateSummary::sent).toList()));
        Stream.of(LetterKind.values())
                .collect(Collectors.groupingBy(LetterKind::textPrefix, TreeMap::new, Collectors.toList()))
                .forEach((prefix, kinds) -> groups.add(new Group(
                        LocalText.in(language.get())
                                .list(kinds.stream().map(msg::label).toList()),
                        rows.stream()
                                .filter(row -> row.template().startsWith(prefix))
                                .toList())));
        return groups;
    }

    /** @return what a text is for, or how it begins where nobody has named it */
    public String nameOf(String template, String ar, String en) {
        if (msg.containsKey(NAME + template)) {
            return msg.get(NAME + template);
        }
        var text = (language.get() == Language.AR ? ar : en).replaceAll("\\{[^{}]*}", "…");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
