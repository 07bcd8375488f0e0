package org.sijill.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A page, part, tag or template, read as text and as XML.
 *
 * @param name path below {@code webapp}
 */
record PageSource(String name, String text, Document xml) {

    /** A value an element is given: {@code h:outputText value="…"}. */
    record Attribute(String element, String name, String value) {}

    private static final Path WEBAPP = Path.of("..", "registry-web", "src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{((?:'[^']*'|\"[^\"]*\"|[^}'\"])*)}");

    static List<PageSource> all() {
        if (!Files.isDirectory(WEBAPP)) {
            return List.of();
        }
        try (var files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .map(file -> of(WEBAPP.relativize(file).toString(), read(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static PageSource of(String name, String text) {
        try {
            return new PageSource(
                    name, text, parser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException | IOException unreadable) {
            throw new IllegalStateException(name, unreadable);
        }
    }

    private static DocumentBuilder parser() {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return parsers.newDocumentBuilder();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return what stands between the tags, without expressions */
    List<String> texts() {
        return nodes(xml)
                .filter(node -> node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE)
                .filter(node -> !"script".equals(node.getParentNode().getNodeName()))
                .map(node -> plain(node.getNodeValue()))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    List<Attribute> attributes() {
        return elements()
                .flatMap(element -> IntStream.range(0, element.getAttributes().getLength())
                        .mapToObj(element.getAttributes()::item)
                        .map(attribute ->
                                new Attribute(element.getTagName(), attribute.getNodeName(), attribute.getNodeValue())))
                .toList();
    }

    Stream<Element> elements() {
        return nodes(xml).filter(Element.class::isInstance).map(Element.class::cast);
    }

    /** @return the content of every #{…} */
    List<String> expressions() {
        return EXPRESSION
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** @return without expressions and blanks around */
    static String plain(String value) {
        return EXPRESSION.matcher(value).replaceAll("").strip();
    }

    private static Stream<Node> nodes(Node from) {
        var children = from.getChildNodes();
        var all = new ArrayList<Node>(List.of(from));
        IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .flatMap(PageSource::nodes)
                .forEach(all::add);
        return all.stream();
    }
}
