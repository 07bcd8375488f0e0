package org.sijill.web.access.inside;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * One boundary method with arguments under which the rightful actor succeeds, and what others meet who call it with the same
 * arguments.
 */
public final class AccessCase {

    /** Makes the arguments, and whatever must be there before. */
    interface Arguments {
        Object[] in(World world) throws ReflectiveOperationException;
    }

    private final Class<?> boundary;
    private final String method;
    private final String role;
    private final Arguments arguments;
    private final Set<String> also = new TreeSet<>();
    private Expected otherOffice;
    private Expected lowerLevel;
    private BiPredicate<World, Object> shows = (world, result) -> true;
    private boolean keeps = true;

    private AccessCase(Class<?> boundary, String method, String role, Arguments arguments) {
        this.boundary = boundary;
        this.method = method;
        this.role = role;
        this.arguments = arguments;
    }

    /** @param role whose permissions the rightful actor holds, as the permission table has them */
    static AccessCase of(Class<?> boundary, String method, String role, Arguments arguments) {
        return new AccessCase(boundary, method, role, arguments);
    }

    /** What somebody of another governorate meets. */
    AccessCase otherOffice(Expected met) {
        otherOffice = met;
        return this;
    }

    /** What somebody of the same office meets whose confidentiality level is too low. */
    AccessCase lowerLevel(Expected met) {
        lowerLevel = met;
        return this;
    }

    AccessCase outsiders(Expected met) {
        return otherOffice(met).lowerLevel(met);
    }

    /** @param found whether the result holds the record the case is about */
    AccessCase showing(BiPredicate<World, Object> found) {
        shows = found;
        return this;
    }

    /** Permissions beyond the role's, which no role holds yet. */
    AccessCase also(String... permissions) {
        also.addAll(Arrays.asList(permissions));
        return this;
    }

    /** The rightful actor's call is rolled back, because others would feel it. */
    AccessCase undone() {
        keeps = false;
        return this;
    }

    public String name() {
        return boundary.getSimpleName() + "." + method;
    }

    public Class<?> boundary() {
        return boundary;
    }

    public String method() {
        return method;
    }

    public Expected otherOffice() {
        return otherOffice;
    }

    public Expected lowerLevel() {
        return lowerLevel;
    }

    String role() {
        return role;
    }

    Arguments arguments() {
        return arguments;
    }

    Set<String> also() {
        return also;
    }

    boolean keeps() {
        return keeps;
    }

    boolean shownBy(World world, Object result) {
        return shows.test(world, result);
    }

    @Override
    public String toString() {
        return name();
    }
}
