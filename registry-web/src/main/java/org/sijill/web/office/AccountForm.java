package org.sijill.web.office;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.office.AccountDetails;
import org.sijill.office.AccountOwner;
import org.sijill.office.AreaKind;
import org.sijill.office.Authority;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** What is typed about an account. */
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String userName;
    private String nameAr;
    private String nameEn;
    private String civilNumber;
    private String language = Language.AR.name();
    private String office;
    private String area = AreaKind.OWN_OFFICE.name();
    private String level;
    private List<String> roles = new ArrayList<>();

    static AccountForm of(AccountDetails account) {
        var form = new AccountForm();
        form.userName = account.userName();
        form.nameAr = account.name().ar();
        form.nameEn = account.name().en();
        form.civilNumber = account.civilNumber().map(CivilNumber::value).orElse("");
        form.language = account.language().name();
        var authority = account.authority();
        form.office = authority.office().value();
        form.area = authority.area().name();
        form.level = String.valueOf(authority.level());
        form.roles = new ArrayList<>(authority.roles());
        return form;
    }

    AccountOwner owner() {
        return new AccountOwner(new BilingualName(nameAr, nameEn), civilNumber, Language.valueOf(language));
    }

    /** @param choices know the level of a role where none was chosen */
    Authority authority(AccountChoices choices) {
        return new Authority(
                new OfficeCode(office),
                AreaKind.valueOf(area),
                level == null ? choices.usualLevel(roles) : Integer.parseInt(level),
                Set.copyOf(roles));
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String typed) {
        userName = typed;
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

    public String getCivilNumber() {
        return civilNumber;
    }

    public void setCivilNumber(String typed) {
        civilNumber = typed;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String chosen) {
        language = chosen;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String chosen) {
        office = chosen;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String chosen) {
        area = chosen;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String chosen) {
        level = chosen;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> chosen) {
        roles = chosen;
    }
}
