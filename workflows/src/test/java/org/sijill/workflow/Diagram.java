package org.sijill.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** One BPMN file as its elements and expressions. */
final class Diagram {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String PICTURE = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    private final String feature;
    private final String fileName;
    private final Document xml;

    private Diagram(String feature, String fileName, Document xml) {
        this.feature = feature;
        this.fileName = fileName;
        this.xml = xml;
    }

    static Diagram read(Path file) {
        try {
            return of(
                    file.getParent().getFileName().toString(),
                    file.getFileName().toString(),
                    Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    /** @param feature the folder it lies in */
    static Diagram of(String feature, String fileName, String text) {
        try {
            var parser = DocumentBuilderFactory.newInstance();
            parser.setNamespaceAware(true);
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return new Diagram(feature, fileName, parser.newDocumentBuilder().parse(bytes));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(fileName, unreadable);
        }
    }

    String feature() {
        return feature;
    }

    String fileName() {
        return fileName;
    }

    Element process() {
        return all("process").get(0);
    }

    List<Element> all(String localName) {
        return list(xml.getElementsByTagNameNS(BPMN, localName));
    }

    /** @return every element of the model that has an id, the definitions and the picture left out */
    List<Element> withId() {
        return list(xml.getElementsByTagNameNS(BPMN, "*")).stream()
                .filter(element -> element.hasAttribute("id"))
                .filter(element -> !"definitions".equals(element.getLocalName()))
                .toList();
    }

    /** @return the flow elements: what a picture must show */
    List<Element> drawn() {
        return Stream.concat(Stream.of(process()), all("subProcess").stream())
                .flatMap(scope -> list(scope.getChildNodes()).stream())
                .filter(element -> BPMN.equals(element.getNamespaceURI()) && element.hasAttribute("id"))
                .toList();
    }

    /** @return ids of the elements that have a shape or an edge of this kind */
    List<String> pictured(String kind) {
        return list(xml.getElementsByTagNameNS(PICTURE, kind)).stream()
                .map(shape -> shape.getAttribute("bpmnElement"))
                .toList();
    }

    /** @return the content of every ${…} outside the documentation, in attributes and text alike */
    List<String> expressions() {
        var texts = new ArrayList<String>();
        for (var element : list(xml.getElementsByTagNameNS("*", "*"))) {
            if (PICTURE.equals(element.getNamespaceURI()) || "documentation".equals(element.getLocalName())) {
                continue;
            }
            var attributes = element.getAttributes();
            IntStream.range(0, attributes.getLength())
                    .forEach(i -> texts.add(attributes.item(i).getNodeValue()));
            if (list(element.getChildNodes()).isEmpty()) {
                texts.add(element.getTextContent());
            }
        }
        return texts.stream()
                .flatMap(text -> EXPRESSION.matcher(text).results())
                .map(MatchResult::group)
                .map(text -> text.substring(2, text.length() - 1))
                .toList();
    }

    /** @return values of this extension attribute or element's attribute anywhere in the file */
    List<String> extension(String attribute) {
        return list(xml.getElementsByTagNameNS("*", "*")).stream()
                .filter(element -> element.hasAttributeNS(CAMUNDA, attribute))
                .map(element -> element.getAttributeNS(CAMUNDA, attribute))
                .toList();
    }

    /** @return attribute {@code name} of each extension element of this kind */
    List<String> extensionElements(String localName, String attribute) {
        return list(xml.getElementsByTagNameNS(CAMUNDA, localName)).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** @return values of the extension property of this name, wherever it stands */
    List<String> property(String name) {
        return list(xml.getElementsByTagNameNS(CAMUNDA, "property")).stream()
                .filter(property -> name.equals(property.getAttribute("name")))
                .map(property -> property.getAttribute("value"))
                .toList();
    }

    static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** @return the element's own documentation, on one line */
    static Optional<String> documentation(Element element) {
        return list(element.getChildNodes()).stream()
                .filter(child -> "documentation".equals(child.getLocalName()))
                .map(child -> child.getTextContent().strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static List<Element> list(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
