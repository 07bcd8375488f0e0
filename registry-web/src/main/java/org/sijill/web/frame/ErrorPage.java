package org.sijill.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page says beside its text: the reference id to quote, and the way back. */
@Named("errorPage")
@RequestScoped
public class ErrorPage {

    private final HttpServletRequest request;

    @Inject
    ErrorPage(HttpServletRequest request) {
        this.request = request;
    }

    /** for the container */
    protected ErrorPage() {
        this(null);
    }

    public String getReference() {
        return String.valueOf(request.getAttribute(ReferenceId.ATTRIBUTE));
    }

    /** @return address of the page that failed, to try it again */
    public String getPage() {
        return PageAddress.whole(request);
    }

    public boolean isStaff() {
        return onStaffSurface(request);
    }

    /** @return the first page of this surface */
    public String getHome() {
        return isStaff() ? "/staff/" : "/";
    }

    /** @return whether the page asked for, shown or failed, belongs to the back office */
    static boolean onStaffSurface(HttpServletRequest request) {
        return PageAddress.path(request).startsWith("/staff");
    }
}
