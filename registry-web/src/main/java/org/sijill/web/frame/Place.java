package org.sijill.web.frame;

import java.util.OptionalLong;

/** A place of the back office, shown in the side bar to whoever may go there. A feature brings it as a bean. */
public interface Place {

    /** @return short name; also what a page gives as {@code place} so that the bar marks it */
    String key();

    /** @return key of the text shown */
    String label();

    String icon();

    /** @return address from the root, such as {@code /staff/inbox} */
    String address();

    /** @return {@code feature.verb} that opens it */
    String permission();

    /** @return where it stands in the bar; lower is higher up */
    int order();

    /** @return how many things wait there for this user; empty if it is not a place to wait in */
    default OptionalLong waiting() {
        return OptionalLong.empty();
    }
}
