package org.sijill.web.office;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.sijill.common.NotAvailableException;
import org.sijill.office.OfficeKind;
import org.sijill.office.OfficeService;
import org.sijill.office.OfficeSummary;
import org.sijill.office.RenameOffice;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Asked;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** The tree of offices, opened at the one chosen, and what an administrator does with that one. */
@Named
@ViewScoped
public class OfficesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient OfficeService service;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Asked asked;

    private transient List<OfficeSummary> offices;
    private String code;
    private long version;
    private OfficeForm form;

    /**
     * A row of the tree.
     *
     * @param depth 0 for the ministry
     */
    public record Row(OfficeSummary office, String name, int depth, boolean chosen) {}

    /** @throws NotAvailableException if there is no such office in the area of whoever looks */
    public void open() {
        code = asked.text("code").orElseGet(() -> current.get().area().value());
        version = getChosen().version();
        form = OfficeForm.of(getChosen());
    }

    public OfficeSummary getChosen() {
        return offices().stream()
                .filter(office -> office.code().value().equals(code))
                .findFirst()
                .orElseThrow(NotAvailableException::new);
    }

    private List<OfficeSummary> offices() {
        if (offices == null) {
            offices = service.list();
        }
        return offices;
    }

    /** @return the chosen office, all above it, and what lies directly under any of these */
    public List<Row> getRows() {
        var top = offices().get(0).code();
        return offices().stream()
                .filter(office -> office.code().equals(top)
                        || above(office.code()).covers(getChosen().code()))
                .map(office -> new Row(
                        office,
                        office.name().in(language.get()),
                        depth(office.code()) - depth(top),
                        office.code().value().equals(code)))
                .toList();
    }

    private static int depth(OfficeCode office) {
        return office.value().split("-").length - 1;
    }

    private static OfficeCode above(OfficeCode office) {
        var hyphen = office.value().lastIndexOf('-');
        return hyphen < 0 ? office : new OfficeCode(office.value().substring(0, hyphen));
    }

    public String rename() {
        service.rename(new RenameOffice(getChosen().code(), versionRead(), form.name()));
        return backTo(code, "renamed");
    }

    public String close() {
        service.close(getChosen().code(), versionRead());
        return backTo(code, "closed");
    }

    public String reopen() {
        service.reopen(getChosen().code(), versionRead());
        return backTo(code, "reopened");
    }

    /** Opens a centre under the chosen office and shows it. */
    public String openCentre() {
        offices = null;
        var centre = form.centreUnder(code);
        service.open(centre);
        return backTo(centre.code(), "opened");
    }

    /** Whoever was overtaken is shown the present values and may then overwrite them: the next try counts as read now. */
    private long versionRead() {
        offices = null;
        var read = version;
        version = getChosen().version();
        return read;
    }

    private String backTo(String office, String done) {
        notices.done("office.offices.done." + done);
        return "/staff/office/offices?faces-redirect=true&code=" + office;
    }

    public boolean isManager() {
        return current.get().may("office.manage");
    }

    /** @return whether a centre can be opened under the chosen office */
    public boolean isParentOfCentres() {
        return isManager()
                && getChosen().kind() == OfficeKind.WILAYA_OFFICE
                && !getChosen().closed();
    }

    public boolean isClosable() {
        return isManager()
                && getChosen().kind() != OfficeKind.MINISTRY
                && !getChosen().closed();
    }

    public String getName() {
        return getChosen().name().in(language.get());
    }

    public OfficeForm getForm() {
        return form;
    }
}
