package org.sijill.web.registration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sijill.common.CaseNumber;
import org.sijill.common.NotAvailableException;
import org.sijill.household.FamilyDetails;
import org.sijill.household.FamilyMember;
import org.sijill.household.HouseholdService;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.person.PersonSummary;
import org.sijill.registration.ApplicationSummary;
import org.sijill.registration.Channel;
import org.sijill.registration.CounterService;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.OpenApplication;
import org.sijill.registration.RequestKey;
import org.sijill.registration.SubmitApplication;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.security.OfficeCode;
import org.sijill.web.frame.Choice;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** A visitor's application at the counter: four fields. */
@Named
@ViewScoped
public class NewApplicationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CounterService counter;

    @Inject
    private transient HouseholdService households;

    @Inject
    private transient RegistrationChoices choices;

    @Inject
    private transient Locations locations;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Notices notices;

    /** One form, one filing: it stands in the page, so that whatever comes of the form a second time brings the same one. */
    private String key = UUID.randomUUID().toString();

    private transient CivilNumber civilNumber;
    private transient MobileNumber mobile;
    private boolean withoutNumber;
    private boolean withoutMobile;
    private boolean noticeRead;
    private String family;
    private String wilaya;
    private List<String> helpWanted = List.of();
    private transient List<ApplicationSummary> drafts;

    /**
     * What is known of the family that the address names stands in the form already.
     *
     * @throws NotAvailableException for whoever may not file, or reaches no such family
     */
    public void open() {
        if (!current.get().may("registration.submit")) {
            throw new NotAvailableException();
        }
        if (family != null) {
            known(households.details(CaseNumber.find(family).orElseThrow(NotAvailableException::new)));
        }
    }

    private void known(FamilyDetails found) {
        var residence = found.household().residence();
        wilaya = residence.wilaya();
        mobile = residence.mobile().isEmpty() ? null : new MobileNumber(residence.mobile());
        withoutMobile = mobile == null;
        civilNumber = found.members().stream()
                .findFirst()
                .flatMap(FamilyMember::person)
                .map(PersonSummary::civilNumber)
                .map(CivilNumber::new)
                .orElse(null);
    }

    /** Opens it and goes on with the visit; what is wrong is said at its field. */
    public String submit() {
        var fields = new SubmitApplication(
                new RequestKey(key),
                civilNumber,
                mobile,
                new WilayaCode(wilaya),
                helpWanted.stream().map(HelpKind::of).collect(Collectors.toSet()),
                Channel.COUNTER);
        var notice = noticeRead ? PrivacyNotice.VERSION : null;
        var opened = counter.open(new OpenApplication(fields, withoutNumber, withoutMobile, notice));
        notices.done("registration.application.done.opened");
        return ApplicationView.addressOf(opened.number());
    }

    /** @return what was begun at the counters of the area and is not handed in */
    public List<ApplicationSummary> getDrafts() {
        if (drafts == null) {
            drafts = counter.drafts();
        }
        return drafts;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String sent) {
        key = sent;
    }

    public String getNoticeVersion() {
        return PrivacyNotice.VERSION;
    }

    /** @return the wilayat of the actor's own area, by code */
    public List<Choice> getWilayat() {
        return locations.governorates().stream()
                .flatMap(governorate -> locations.wilayat(governorate.code()).stream())
                .filter(place ->
                        current.get().area().covers(new OfficeCode(place.code().value())))
                .map(place -> new Choice(place.code().value(), locations.name(place.code(), language.get())))
                .toList();
    }

    public List<Choice> getKinds() {
        return choices.helpKinds();
    }

    public CivilNumber getCivilNumber() {
        return civilNumber;
    }

    public void setCivilNumber(CivilNumber typed) {
        civilNumber = typed;
    }

    public MobileNumber getMobile() {
        return mobile;
    }

    public void setMobile(MobileNumber typed) {
        mobile = typed;
    }

    public boolean isWithoutNumber() {
        return withoutNumber;
    }

    public void setWithoutNumber(boolean has) {
        withoutNumber = has;
    }

    public boolean isWithoutMobile() {
        return withoutMobile;
    }

    public void setWithoutMobile(boolean has) {
        withoutMobile = has;
    }

    public boolean isNoticeRead() {
        return noticeRead;
    }

    public void setNoticeRead(boolean read) {
        noticeRead = read;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(String number) {
        family = number;
    }

    public String getWilaya() {
        if (wilaya == null && getWilayat().size() == 1) {
            wilaya = getWilayat().get(0).value();
        }
        return wilaya;
    }

    public void setWilaya(String chosen) {
        wilaya = chosen;
    }

    public List<String> getHelpWanted() {
        return helpWanted;
    }

    public void setHelpWanted(List<String> chosen) {
        helpWanted = chosen;
    }
}
