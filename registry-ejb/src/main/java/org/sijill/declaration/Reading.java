package org.sijill.declaration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sijill.common.BusinessException;
import org.sijill.common.WrongFieldsException;

/** Reads a form field by field and remembers what is wrong with each, so that all is told at once. */
final class Reading {

    private final Map<String, BusinessException> wrong = new LinkedHashMap<>();

    /** @return what the field says; empty if it is wrong */
    <T> Optional<T> read(String field, Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (BusinessException refused) {
            wrong.putIfAbsent(field, refused);
            return Optional.empty();
        }
    }

    /** What one field says asks for more in another. */
    void require(boolean right, String field, String code) {
        if (!right) {
            wrong.putIfAbsent(field, new BusinessException(code));
        }
    }

    /** @throws WrongFieldsException if any field is wrong */
    void check() {
        WrongFieldsException.check(wrong);
    }
}
