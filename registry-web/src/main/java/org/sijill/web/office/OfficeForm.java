package org.sijill.web.office;

import java.io.Serializable;
import org.sijill.location.BilingualName;
import org.sijill.office.OfficeSummary;
import org.sijill.office.OpenOffice;

/** What is typed about the chosen office, and about a centre to be opened under it. */
public class OfficeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String nameAr;
    private String nameEn;
    private String centreCode;
    private String centreAr;
    private String centreEn;

    static OfficeForm of(OfficeSummary office) {
        var form = new OfficeForm();
        form.nameAr = office.name().ar();
        form.nameEn = office.name().en();
        return form;
    }

    BilingualName name() {
        return new BilingualName(nameAr, nameEn);
    }

    /** @param office code of the office above */
    OpenOffice centreUnder(String office) {
        return new OpenOffice(office + "-" + centreCode.strip(), new BilingualName(centreAr, centreEn));
    }

    public String getNameAr() {
        return nameAr;
    }

    public void setNameAr(String typed) {
        nameAr = typed;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String typed) {
        nameEn = typed;
    }

    public String getCentreCode() {
        return centreCode;
    }

    public void setCentreCode(String typed) {
        centreCode = typed;
    }

    public String getCentreAr() {
        return centreAr;
    }

    public void setCentreAr(String typed) {
        centreAr = typed;
    }

    public String getCentreEn() {
        return centreEn;
    }

    public void setCentreEn(String typed) {
        centreEn = typed;
    }
}
