package org.sijill.broken.behindapagestandsaview;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

@Named
@ViewScoped
class SearchBean implements Serializable {

    private static final long serialVersionUID = 1L;
}
