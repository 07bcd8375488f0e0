package org.sijill.workflow;

import static java.util.function.Predicate.not;

import jakarta.inject.Named;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What every diagram keeps. Each rule gives its offences: who does not keep it, empty if all do. */
enum DiagramRule {
    FILE_AND_PROCESS_HAVE_ONE_NAME(diagram -> diagram.all("process").stream()
            .map(process -> process.getAttribute("id"))
            .filter(id -> !diagram.fileName().equals(id + ".bpmn") || !id.matches("[a-z]+(-[a-z]+)*"))),

    IT_CAN_RUN(diagram -> diagram.all("process").stream()
            .filter(process -> !"true".equals(process.getAttribute("isExecutable")))
            .map(DiagramRule::id)),

    ITS_HISTORY_HAS_AN_END(diagram -> diagram.all("process").stream()
            .filter(process -> !Diagram.camunda(process, "historyTimeToLive").matches("P[1-9][0-9]*D"))
            .map(DiagramRule::id)),

    ITS_VERSION_HAS_A_NAME(diagram -> diagram.all("process").stream()
            .filter(process -> !Diagram.camunda(process, "versionTag").matches("[0-9]+\\.[0-9]+\\.[0-9]+"))
            .map(DiagramRule::id)),

    PROCESS_AND_USER_TASKS_ARE_DOCUMENTED(
            diagram -> Stream.concat(diagram.all("process").stream(), diagram.all("userTask").stream())
                    .filter(element -> Diagram.documentation(element).isEmpty())
                    .map(DiagramRule::id)),

    IDS_ARE_WORDS(diagram -> diagram.withId().stream()
            .filter(element -> !"process".equals(element.getLocalName()))
            .map(DiagramRule::id)
            .filter(id -> !id.matches("([A-Z][a-z]+)+"))),

    EVERY_ELEMENT_HAS_A_NAME_TO_READ(diagram -> diagram.drawn().stream()
            .filter(element -> !"sequenceFlow".equals(element.getLocalName()))
            .filter(element -> element.getAttribute("name").isBlank())
            .map(DiagramRule::id)),

    SERVICE_TASKS_CALL_THE_METHOD_OF_THEIR_NAME(diagram -> diagram.all("serviceTask").stream()
            .filter(task -> !Diagram.camunda(task, "expression")
                    .startsWith("${" + bean(diagram) + "." + lowerFirst(id(task)) + "("))
            .map(DiagramRule::id)),

    CALLED_METHODS_EXIST(diagram -> calls(diagram)
            .filter(call -> processMethods(diagram)
                    .noneMatch(method ->
                            method.getName().equals(call.method()) && method.getParameterCount() == call.arguments()))
            .map(Call::method)),

    METHODS_OF_THE_PROCESS_ARE_CALLED(diagram -> {
        var called = calls(diagram).map(Call::method).collect(Collectors.toSet());
        return processMethods(diagram).map(Method::getName).filter(not(called::contains));
    }),

    ONLY_ITS_OWN_BEAN_IS_CALLED(diagram ->
            identifiers(diagram).filter(name -> name.endsWith("Process")).filter(name -> !name.equals(bean(diagram)))),

    VARIABLES_ARE_NAMED_IN_THE_DOCUMENTATION(diagram -> {
        var allowed = whitelist(diagram);
        return Stream.of(
                        identifiers(diagram).filter(name -> !name.endsWith("Process")),
                        diagram.extension("resultVariable").stream(),
                        diagram.extensionElements("inputParameter", "name").stream(),
                        diagram.extensionElements("outputParameter", "name").stream(),
                        diagram.extensionElements("in", "target").stream(),
                        diagram.extensionElements("out", "target").stream())
                .flatMap(Function.identity())
                .filter(not(Set.of("execution", "")::contains))
                .filter(not(allowed::contains));
    }),

    NO_CODE_IN_THE_PICTURE(diagram -> Stream.of(
                    diagram.all("scriptTask").stream().map(DiagramRule::id),
                    diagram.all("script").stream().map(script -> "script"),
                    diagram.extensionElements("script", "scriptFormat").stream(),
                    diagram.extension("class").stream(),
                    diagram.extension("delegateExpression").stream(),
                    diagram.extension("topic").stream(),
                    diagram.extension("type").stream(),
                    diagram.extensionElements("executionListener", "event").stream(),
                    diagram.extensionElements("taskListener", "event").stream())
            .flatMap(Function.identity())),

    USER_TASKS_NAME_A_PERMISSION(diagram -> diagram.all("userTask").stream()
            .filter(task -> !Diagram.camunda(task, "candidateGroups").matches("[a-z]+\\.[a-zA-Z]+|\\$\\{[a-zA-Z]+}"))
            .map(DiagramRule::id)),

    ONLY_STEPS_TAKE_CASES_OVER(diagram -> {
        var steps = diagram.all("userTask").stream().map(DiagramRule::id).toList();
        return diagram.property(RunningCases.TAKES_OVER_AT).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .filter(not(steps::contains));
    }),

    NOBODY_IS_NAMED(diagram ->
            Stream.concat(diagram.extension("assignee").stream(), diagram.extension("candidateUsers").stream())),

    EVERY_ELEMENT_IS_DRAWN(diagram -> diagram.drawn().stream()
            .filter(element -> !diagram.pictured(
                            "sequenceFlow".equals(element.getLocalName()) ? "BPMNEdge" : "BPMNShape")
                    .contains(id(element)))
            .map(DiagramRule::id));

    private static final Pattern CALL = Pattern.compile("([a-z][a-zA-Z]*Process)\\.([a-zA-Z]+)\\(([^)]*)\\)");
    private static final Pattern IDENTIFIER = Pattern.compile("(?<![.\\w'])([a-zA-Z_]\\w*)");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "and", "or", "not", "eq", "ne", "empty");

    private final Function<Diagram, Stream<String>> offences;

    DiagramRule(Function<Diagram, Stream<String>> offences) {
        this.offences = offences;
    }

    List<String> offencesIn(Diagram diagram) {
        return offences.apply(diagram).sorted().toList();
    }

    private record Call(String method, int arguments) {}

    private static Stream<Call> calls(Diagram diagram) {
        return diagram.expressions().stream()
                .flatMap(text -> CALL.matcher(text).results())
                .filter(call -> call.group(1).equals(bean(diagram)))
                .map(call -> new Call(
                        call.group(2),
                        call.group(3).isBlank() ? 0 : call.group(3).split(",").length));
    }

    /** @return the first words of all paths in the diagram's expressions: beans and variables */
    private static Stream<String> identifiers(Diagram diagram) {
        return diagram.expressions().stream()
                .map(text -> text.replaceAll("'[^']*'", "''"))
                .flatMap(text -> IDENTIFIER.matcher(text).results())
                .map(word -> word.group(1))
                .filter(not(WORDS::contains))
                .distinct();
    }

    /** What stands after "Variables:" in the documentation of the process: a name before each bracket. */
    private static Set<String> whitelist(Diagram diagram) {
        var documentation = Diagram.documentation(diagram.process()).orElse("");
        var names = new TreeSet<String>();
        var start = documentation.indexOf("Variables:");
        if (start >= 0) {
            Pattern.compile("([a-zA-Z]+) \\(")
                    .matcher(documentation.substring(start))
                    .results()
                    .forEach(name -> names.add(name.group(1)));
        }
        return names;
    }

    /** The process class: in the feature's package, named like the process, known to diagrams by its own name. */
    private static Stream<Method> processMethods(Diagram diagram) {
        try {
            var name = bean(diagram);
            var type = Class.forName("org.sijill." + diagram.feature() + "." + Character.toUpperCase(name.charAt(0))
                    + name.substring(1));
            var named = type.getAnnotation(Named.class);
            if (named == null || !Set.of("", name).contains(named.value())) {
                return Stream.empty();
            }
            return Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !method.isSynthetic() && !method.isAnnotationPresent(Deprecated.class));
        } catch (ClassNotFoundException missing) {
            return Stream.empty();
        }
    }

    private static String bean(Diagram diagram) {
        var words = id(diagram.process()).split("-");
        return Arrays.stream(words)
                        .skip(1)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining("", words[0], ""))
                + "Process";
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static String lowerFirst(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
