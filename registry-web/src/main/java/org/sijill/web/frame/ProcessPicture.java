package org.sijill.web.frame;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sijill.common.Json;

/**
 * A process with the position of one case in it, as the picture and its text alternative show it.
 *
 * @param diagram address of the diagram's XML
 * @param steps what the picture shows, in the order of the story; what is not listed is not drawn (timers, escalations)
 * @param outcomes of the steps that were done, as {@code CheckApplication:RETURNED}: which way each left its gateway
 */
public record ProcessPicture(String diagram, List<Step> steps, List<String> outcomes) {

    /** Where a step stands. The names are keys of texts. */
    public enum State {
        DONE,
        NOW,
        LATER
    }

    /**
     * One element of the diagram.
     *
     * @param id the element's id in the diagram
     * @param label its name in the page's language; empty for a gateway that needs none
     */
    public record Step(String id, String label, State state) {

        /** @return key of the word for the state */
        public String word() {
            return "frame.process." + state.name().toLowerCase(Locale.ROOT);
        }
    }

    public ProcessPicture {
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
    }

    /** @return the steps that have a name: what is read out; of a case that has ended nothing comes later */
    public List<Step> named() {
        var goesOn = steps.stream().anyMatch(step -> step.state() == State.NOW);
        return steps.stream()
                .filter(step -> !step.label().isEmpty() && (goesOn || step.state() != State.LATER))
                .toList();
    }

    /** @return ids of what is done, separated by commas */
    public String done() {
        return ids(State.DONE);
    }

    /** @return ids of where the case is now, separated by commas */
    public String now() {
        return ids(State.NOW);
    }

    /** @return the outcomes, separated by commas */
    public String ways() {
        return String.join(",", outcomes);
    }

    /** @return names by element id, as a JSON object */
    public String labels() {
        var labels = Json.createObjectBuilder();
        steps.forEach(step -> labels.add(step.id(), step.label()));
        return labels.build().toString();
    }

    private String ids(State state) {
        return steps.stream()
                .filter(step -> step.state() == state)
                .map(Step::id)
                .collect(Collectors.joining(","));
    }
}
