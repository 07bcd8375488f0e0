package org.sijill.web.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sijill.audit.RequestReference;
import org.sijill.common.BusinessException;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.common.Messages;
import org.sijill.common.NotAvailableException;

/** Makes problems out of refusals; the one place where a code becomes an HTTP status. */
@ApplicationScoped
public class Problems {

    static final int UNPROCESSABLE = 422;

    private final Messages texts;
    private final RequestReference reference;

    @Inject
    public Problems(Messages texts, RequestReference reference) {
        this.texts = texts;
        this.reference = reference;
    }

    /** For the container. */
    protected Problems() {
        this(null, null);
    }

    Problem of(BusinessException refusal) {
        var status = refusal instanceof NotAvailableException
                ? 404
                : refusal instanceof ChangedMeanwhileException ? 409 : UNPROCESSABLE;
        return of(status, refusal.code(), refusal.arguments().toArray());
    }

    Problem of(InvalidFieldsException invalid) {
        var errors = invalid.wrong().entrySet().stream()
                .map(field -> new Problem.FieldError(field.getKey(), field.getValue(), text(field.getValue())))
                .toList();
        return new Problem(
                UNPROCESSABLE, "common.error.fields", text("common.error.fields"), reference.value(), errors);
    }

    Problem of(int status, String code, Object... arguments) {
        return new Problem(status, code, text(code, arguments), reference.value(), List.of());
    }

    private String text(String code, Object... arguments) {
        return texts.text(Language.EN.locale(), code, arguments);
    }
}
