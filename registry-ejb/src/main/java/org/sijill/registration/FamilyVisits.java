package org.sijill.registration;

import jakarta.enterprise.context.ApplicationScoped;

/** Has a family visited on account of its application. */
@ApplicationScoped
class FamilyVisits {

    void plan(Application application) {
        application.reference();
    }
}
