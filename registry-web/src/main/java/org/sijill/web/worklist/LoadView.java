package org.sijill.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** How much is open, how old it is, with whom and where; as a chart, and as the same in a table. */
@Named
@RequestScoped
public class LoadView {

    private static final List<String> AGES = List.of("young", "middle", "older", "oldest");

    private final LoadLines lines;
    private final LoadStrip strip;

    private List<LoadLines.Line> people;
    private List<LoadLines.Line> offices;

    @Inject
    public LoadView(LoadLines lines, LoadStrip strip) {
        this.lines = lines;
        this.strip = strip;
    }

    /** For the container. */
    protected LoadView() {
        this(null, null);
    }

    /** Whoever may not see it is told before the page begins. */
    public void open() {
        strip.rows();
    }

    public List<LoadLines.Line> getPeople() {
        if (people == null) {
            people = lines.people();
        }
        return people;
    }

    public List<LoadLines.Line> getOffices() {
        if (offices == null) {
            offices = lines.offices();
        }
        return offices;
    }

    public boolean isNothingOpen() {
        return strip.rows().isEmpty();
    }

    public int getLimit() {
        return strip.limit();
    }

    public List<String> getAges() {
        return AGES;
    }
}
