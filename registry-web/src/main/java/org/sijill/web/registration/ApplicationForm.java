package org.sijill.web.registration;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.sijill.registration.AnnulDecision;
import org.sijill.registration.ApplicationFacts;
import org.sijill.registration.CompleteApplication;
import org.sijill.registration.DecideHelp;
import org.sijill.registration.HelpKind;
import org.sijill.registration.MissingItem;
import org.sijill.registration.MobileNumber;
import org.sijill.registration.RejectApplication;
import org.sijill.registration.RejectionReason;
import org.sijill.registration.ReturnApplication;
import org.sijill.security.CivilNumber;

/** What an officer types and chooses at an application: what is missing, what was completed, why it is rejected. */
public class ApplicationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient CivilNumber civilNumber;
    private transient MobileNumber mobile;
    private List<String> helpWanted = List.of();
    private List<String> missing = List.of();
    private String note;
    private String reason;
    private String reasonText;
    private String annulText;
    private List<String> approvedHelp = List.of();
    private String partReason;
    private String partText;

    static ApplicationForm of(ApplicationFacts facts) {
        var form = new ApplicationForm();
        form.mobile = facts.mobile().isEmpty() ? null : new MobileNumber(facts.mobile());
        form.helpWanted = facts.helpWanted().stream().map(HelpKind::code).toList();
        return form;
    }

    CompleteApplication completion(long version) {
        return new CompleteApplication(
                civilNumber, mobile, helpWanted.stream().map(HelpKind::of).collect(Collectors.toSet()), version);
    }

    ReturnApplication whatIsMissing(long version) {
        return new ReturnApplication(
                missing.stream().map(MissingItem::valueOf).collect(Collectors.toSet()), note, version);
    }

    RejectApplication rejection(long version) {
        return new RejectApplication(RejectionReason.valueOf(reason), reasonText, version);
    }

    DecideHelp verdict(long version) {
        return new DecideHelp(
                approvedHelp.stream().map(HelpKind::of).collect(Collectors.toSet()),
                partReason == null || partReason.isEmpty() ? null : RejectionReason.valueOf(partReason),
                partText,
                version);
    }

    AnnulDecision annulment(long version) {
        return new AnnulDecision(annulText, version);
    }

    public List<String> getApprovedHelp() {
        return approvedHelp;
    }

    public void setApprovedHelp(List<String> chosen) {
        approvedHelp = chosen;
    }

    public String getPartReason() {
        return partReason;
    }

    public void setPartReason(String chosen) {
        partReason = chosen;
    }

    public String getPartText() {
        return partText;
    }

    public void setPartText(String typed) {
        partText = typed;
    }

    public String getAnnulText() {
        return annulText;
    }

    public void setAnnulText(String typed) {
        annulText = typed;
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

    public List<String> getHelpWanted() {
        return helpWanted;
    }

    public void setHelpWanted(List<String> chosen) {
        helpWanted = chosen;
    }

    public List<String> getMissing() {
        return missing;
    }

    public void setMissing(List<String> chosen) {
        missing = chosen;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String chosen) {
        reason = chosen;
    }

    public String getReasonText() {
        return reasonText;
    }

    public void setReasonText(String typed) {
        reasonText = typed;
    }
}
