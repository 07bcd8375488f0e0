package org.sijill.web.frame;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Gives every Faces view the language of {@link UserLanguage}, so that converters and validators speak it too. */
public class PageLanguage extends ViewHandlerWrapper {

    public PageLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(UserLanguage.class).get().get().locale();
    }
}
