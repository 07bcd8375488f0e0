package org.sijill.broken.behindapagestandsaview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

@Named
@ApplicationScoped
class SearchView {}
