package org.sijill.architecture;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sijill.architecture.PageSource.Attribute;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is read from the pages. */
enum PageRule {
    NO_WORDS_BETWEEN_THE_TAGS(page -> page.texts().stream().filter(Lazy::hasWords), Map.of()),

    NO_WORDS_IN_WHAT_IS_READ_OUT(
            page -> page.attributes().stream()
                    .filter(Lazy::isRead)
                    .map(Attribute::value)
                    .filter(value -> Lazy.hasWords(PageSource.plain(value))),
            Map.of()),

    NO_ARABIC_IN_PAGES(page -> Lazy.ARABIC.matcher(page.text()).results().map(found -> found.group()), Map.of()),

    /** A page speaks to its view; the steps of a process are the engine's to call. */
    NO_PROCESS_SERVICE_OR_REPOSITORY(
            page -> page.expressions().stream()
                    .flatMap(text -> Lazy.FORBIDDEN_BEAN.matcher(text).results())
                    .map(found -> found.group()),
            Map.of()),

    /** A list may be another one when its button comes back: so the button says which row it is of, and not at which place it stands. */
    NO_COMMAND_OF_A_ROW(
            page -> page.elements()
                    .filter(Lazy::isCommand)
                    .filter(Lazy::isRepeated)
                    .map(Element::getTagName),
            Map.of("staff/operations/registers.xhtml", "there are the same registers in the same order, always")),

    /** The content policy runs no script that stands in a page. */
    NO_SCRIPT_IN_PAGES(
            page -> Stream.concat(
                    page.elements()
                            .filter(element -> "script".equals(element.getTagName()))
                            .map(element -> element.getTextContent().strip())
                            .filter(text -> !text.isEmpty()),
                    page.attributes().stream()
                            .filter(given -> Lazy.isHtml(given.element()))
                            .filter(given -> given.name().startsWith("on")
                                    || given.value().strip().startsWith("javascript:"))
                            .map(Attribute::name)),
            Map.of());

    private final Function<PageSource, Stream<String>> rule;
    private final Map<String, String> exceptions;

    PageRule(Function<PageSource, Stream<String>> rule, Map<String, String> exceptions) {
        this.rule = rule;
        this.exceptions = exceptions;
    }

    List<String> offences(PageSource page) {
        return rule.apply(page).map(offence -> page.name() + ": " + offence).toList();
    }

    /** Who may break it, and why. */
    Map<String, String> exceptions() {
        return exceptions;
    }

    /** An enum's constants cannot read its own static fields. */
    private static final class Lazy {

        static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

        static final Pattern ARABIC = Pattern.compile("[\u0600-\u06FF]+");

        static final Pattern FORBIDDEN_BEAN = Pattern.compile("\\b[a-z]\\w*(?:Process|Service|Repository)\\.");

        static final Set<String> READ = Set.of(
                "title",
                "alt",
                "placeholder",
                "label",
                "header",
                "footer",
                "summary",
                "detail",
                "requiredMessage",
                "converterMessage",
                "validatorMessage",
                "heading",
                "subline",
                "hint",
                "question",
                "consequence");

        static final Set<String> SHOW_THEIR_VALUE = Set.of(
                "h:outputText",
                "h:outputFormat",
                "h:outputLabel",
                "h:commandButton",
                "h:commandLink",
                "h:link",
                "h:button",
                "p:commandButton",
                "p:outputLabel",
                "p:menuitem");

        static boolean hasWords(String text) {
            return WORD.matcher(text).find();
        }

        static boolean isRead(Attribute given) {
            var name = given.name().replaceFirst("^\\w+:", "").replaceFirst("^aria-label$", "label");
            return READ.contains(name)
                    || name.matches("[a-z]+(?:Label|Title|Text|Heading)")
                    || "value".equals(name) && SHOW_THEIR_VALUE.contains(given.element());
        }

        static boolean isCommand(Element element) {
            return Set.of("h:commandButton", "h:commandLink", "p:commandButton", "s:button")
                            .contains(element.getTagName())
                    || element.hasAttribute("faces:action");
        }

        static boolean isRepeated(Element element) {
            return Stream.<Node>iterate(element, Objects::nonNull, Node::getParentNode)
                    .anyMatch(around -> "ui:repeat".equals(around.getNodeName()));
        }

        static boolean isHtml(String element) {
            return !element.contains(":") || element.startsWith("h:");
        }
    }
}
