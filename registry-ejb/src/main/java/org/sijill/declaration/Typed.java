package org.sijill.declaration;

import java.util.Arrays;
import org.sijill.common.BusinessException;
import org.sijill.common.Digits;

/** Reads what was typed into a field. */
final class Typed {

    private Typed() {}

    /** @throws BusinessException {@code common.error.required} */
    static String required(Answers answers, String field) {
        return answers.find(field).orElseThrow(() -> new BusinessException("common.error.required"));
    }

    /** @throws BusinessException {@code common.error.required} if none of these was chosen */
    static <E extends Enum<E>> E constant(Answers answers, String field, E[] all) {
        var name = required(answers, field);
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BusinessException("common.error.required"));
    }

    /** @throws BusinessException {@code common.error.required}, {@code common.error.number} */
    static int number(Answers answers, String field) {
        var digits = Digits.latin(required(answers, field)).strip();
        if (!digits.matches("[0-9]{1,3}")) {
            throw new BusinessException("common.error.number");
        }
        return Integer.parseInt(digits);
    }
}
