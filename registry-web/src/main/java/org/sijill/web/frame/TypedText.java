package org.sijill.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.function.Function;
import org.sijill.common.BusinessException;

/** A field whose text the domain reads itself: the domain's refusal becomes the message at the field. */
public abstract class TypedText<T> implements Converter<T> {

    private final Function<String, T> read;
    private final Function<T, String> write;

    protected TypedText(Function<String, T> read, Function<T, String> write) {
        this.read = read;
        this.write = write;
    }

    @Override
    public T getAsObject(FacesContext context, UIComponent field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return read.apply(typed);
        } catch (BusinessException refused) {
            var text = CDI.current()
                    .select(Msg.class)
                    .get()
                    .text(refused.code(), refused.arguments().toArray());
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, T value) {
        return value == null ? "" : write.apply(value);
    }
}
