package org.sijill.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers that the law or the ministry may change, as they hold on a given day. Read once and kept, since they change by
 * migration only.
 */
@ApplicationScoped
public class Parameters {

    private final ParameterRepository repository;
    private volatile List<Parameter> kept;

    @Inject
    Parameters(ParameterRepository repository) {
        this.repository = repository;
    }

    /** for the container */
    protected Parameters() {
        this(null);
    }

    /**
     * @param name {@code feature.what}, as in the table
     * @return in the unit the row names
     * @throws IllegalStateException if none holds on that day, or if it is not one whole number: a migration is missing
     */
    public int number(String name, LocalDate day) {
        var numbers = numbers(name, day);
        if (numbers.size() != 1) {
            throw new IllegalStateException("parameter " + name + " is not one number");
        }
        return numbers.get(0);
    }

    /**
     * @return in the order of the row and the unit it names
     * @throws IllegalStateException if none holds on that day, or if they are no whole numbers: a migration is missing
     */
    public List<Integer> numbers(String name, LocalDate day) {
        return Arrays.stream(on(name, day).value().split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    /**
     * @return names in the order of the row; none if it is empty
     * @throws IllegalStateException if none holds on that day: a migration is missing
     */
    public List<String> words(String name, LocalDate day) {
        return Arrays.stream(on(name, day).value().split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** @return the law or decision that sets the parameter on that day, as it may be printed */
    public String legalReference(String name, LocalDate day) {
        return on(name, day).legalReference();
    }

    private Parameter on(String name, LocalDate day) {
        return kept().stream()
                .filter(parameter ->
                        parameter.name().equals(name) && parameter.days().contains(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no parameter " + name + " on " + day));
    }

    private List<Parameter> kept() {
        var known = kept;
        if (known == null) {
            known = repository.all();
            kept = known;
        }
        return known;
    }
}
