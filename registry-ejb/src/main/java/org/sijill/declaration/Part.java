package org.sijill.declaration;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a declaration that is answered on one page: a question, or one of several answers to it.
 *
 * @param index from 1 where there are several; else 0
 */
public record Part(Question question, int index) implements Serializable, Comparable<Part> {

    /** More than any family has; the form is no store. */
    static final int MOST = 30;

    public static final Part SELF = new Part(Question.SELF, 0);
    public static final Part HOME = new Part(Question.HOME, 0);
    public static final Part NO_INCOME = new Part(Question.NO_INCOME, 0);

    private static final Map<String, Part> BY_NAME = Arrays.stream(Question.values())
            .flatMap(question -> question.isMany()
                    ? IntStream.rangeClosed(1, MOST).mapToObj(index -> new Part(question, index))
                    : Stream.of(new Part(question, 0)))
            .collect(Collectors.toUnmodifiableMap(Part::name, Function.identity()));

    public Part {
        if (question.isMany() ? index < 1 || index > MOST : index != 0) {
            throw new IllegalArgumentException("no such part");
        }
    }

    /** @return the part of this name; empty if there is none */
    public static Optional<Part> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** @return by which it is named in addresses and before the names of its fields: {@code m2} */
    public String name() {
        return question.isMany() ? question.prefix() + index : question.prefix();
    }

    @Override
    public int compareTo(Part other) {
        var byQuestion = question.compareTo(other.question);
        return byQuestion == 0 ? Integer.compare(index, other.index) : byQuestion;
    }
}
