package org.sijill.web.household;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sijill.common.CaseNumber;
import org.sijill.common.LocalText;
import org.sijill.common.NotAvailableException;
import org.sijill.household.Contact;
import org.sijill.household.ContactLine;
import org.sijill.household.CorrectContact;
import org.sijill.household.FamilyDetails;
import org.sijill.household.HouseholdDetails;
import org.sijill.household.HouseholdService;
import org.sijill.household.HouseholdState;
import org.sijill.location.BilingualName;
import org.sijill.location.Locations;
import org.sijill.location.WilayaCode;
import org.sijill.office.ColleagueService;
import org.sijill.registration.ApplicationSummary;
import org.sijill.registration.RegistrationService;
import org.sijill.security.ActorId;
import org.sijill.security.CivilNumber;
import org.sijill.security.CurrentActor;
import org.sijill.web.frame.Dates;
import org.sijill.web.frame.Msg;
import org.sijill.web.frame.Notices;
import org.sijill.web.frame.UserLanguage;

/** A whole family on one page: who belongs to it, what it lives in and on, how it is reached, what it applied for. */
@Named
@ViewScoped
public class FamilyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HouseholdService households;

    @Inject
    private transient RegistrationService registration;

    @Inject
    private transient ColleagueService colleagues;

    @Inject
    private transient Locations locations;

    @Inject
    private transient FamilyRows rows;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient UserLanguage language;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Dates dates;

    @Inject
    private transient Msg msg;

    private transient FamilyDetails family;
    private transient List<ApplicationSummary> applications;
    private transient List<Earlier> earlier;
    private String number;
    private long version;
    private ContactForm form;

    /**
     * How the family was reached before.
     *
     * @param who the employee's name, or the system's
     */
    public record Earlier(Contact contact, Instant since, Instant until, String who) {}

    /** Read when the page is opened, and anew when something is done; the version shown goes with the change. */
    private FamilyDetails family() {
        if (family == null) {
            family = households.details(
                    Optional.ofNullable(number).flatMap(CaseNumber::find).orElseThrow(NotAvailableException::new));
        }
        return family;
    }

    public HouseholdDetails getHousehold() {
        return family().household();
    }

    /** What the page shows when it is opened. */
    public void load() {
        version = getHousehold().version();
        var residence = getHousehold().residence();
        form = ContactForm.of(new Contact(residence.mobile(), residence.landmark()));
    }

    /** Whoever was overtaken is told so and shown what is known now; the next try counts as read now. */
    public String correct() {
        var contact = form.contact();
        var read = version;
        family = null;
        version = getHousehold().version();
        households.correctContact(getHousehold().id(), new CorrectContact(contact, read));
        notices.done("household.family.corrected");
        return "/staff/household/family?faces-redirect=true&number=" + number;
    }

    public String getHeading() {
        var head = rows.headName(family());
        return head.isEmpty() ? number : msg.text("household.family.of", head);
    }

    /** @return place and size of the family, in one line */
    public String getFacts() {
        var residence = getHousehold().residence();
        var wilaya = new WilayaCode(residence.wilaya());
        return msg.text(
                "household.family.facts",
                LocalText.in(language.get())
                        .list(List.of(
                                msg.text("household.family.wilaya", locations.name(wilaya, language.get())),
                                locations.name(wilaya.governorate(), language.get()))),
                FamilyRows.whole(family()).size());
    }

    public List<FamilyRows.Member> getMembers() {
        return rows.members(family());
    }

    /** @return the year with which the bars begin */
    public String getFirstYear() {
        return Integer.toString(rows.first(family()).getYear());
    }

    public List<FamilyRows.IncomeRow> getIncomes() {
        return rows.incomes(family());
    }

    public String getMonthlyIncome() {
        return dates.money(getHousehold().monthlyIncome());
    }

    public String getRent() {
        return getHousehold()
                .dwelling()
                .flatMap(dwelling -> Optional.ofNullable(dwelling.rent()))
                .map(dates::money)
                .orElse("");
    }

    /** @return how the family was reached before, the latest first */
    public List<Earlier> getEarlier() {
        if (earlier == null) {
            var lines = family().contacts().stream()
                    .filter(line -> line.until().isPresent())
                    .toList();
            var names = lines.isEmpty()
                    ? Map.<ActorId, BilingualName>of()
                    : colleagues.namesOf(lines.stream().map(ContactLine::by).collect(Collectors.toSet()));
            earlier = lines.stream()
                    .map(line -> new Earlier(
                            line.contact(),
                            line.since(),
                            line.until().orElseThrow(),
                            Optional.ofNullable(names.get(line.by()))
                                    .map(name -> name.in(language.get()))
                                    .orElseGet(() -> msg.get("household.family.system"))))
                    .toList();
        }
        return earlier;
    }

    /** @return what members of the family applied for; nothing for whoever may read no applications */
    public List<ApplicationSummary> getApplications() {
        if (applications == null) {
            applications = isApplicationsOffered()
                    ? registration.ofFamily(
                            getHousehold().id(),
                            FamilyRows.whole(family()).stream()
                                    .flatMap(member -> member.person().stream())
                                    .map(person -> person.civilNumber())
                                    .filter(Objects::nonNull)
                                    .map(CivilNumber::new)
                                    .toList())
                    : List.of();
        }
        return applications;
    }

    /** @return what was asked for and when, in one line */
    public String line(ApplicationSummary application) {
        return msg.text(
                "household.family.application",
                LocalText.in(language.get())
                        .list(application.helpWanted().stream().map(msg::label).toList()),
                dates.moment(application.filedAt()));
    }

    public boolean isApplicationsOffered() {
        return current.get().may("registration.read");
    }

    /** @return whether the decision that made this file was annulled */
    public boolean isClosed() {
        return getHousehold().state() == HouseholdState.ANNULLED;
    }

    public boolean isFilingOffered() {
        return current.get().may("registration.submit");
    }

    /** @return whether whoever looks may correct phone and landmark; of a closed file nobody may */
    public boolean isCorrectable() {
        return current.get().may("household.contact") && !isClosed();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String asked) {
        number = asked;
    }

    public ContactForm getForm() {
        return form;
    }
}
