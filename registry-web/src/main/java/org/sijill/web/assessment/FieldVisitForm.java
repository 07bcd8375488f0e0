package org.sijill.web.assessment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/** What is typed and chosen at a visit. */
public class FieldVisitForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private String part = "EARLY";
    private String wish;
    private String who;
    private String refusedWhy;
    private String unsafeWhat;
    private String notHomeNote;
    private String note;
    private String consent;
    private String consentBy;

    /** Of what is sent from this page: sent twice, it has one effect. */
    private final String key = UUID.randomUUID().toString();

    String key() {
        return key;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate typed) {
        day = typed;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String chosen) {
        part = chosen;
    }

    public String getWish() {
        return wish;
    }

    public void setWish(String typed) {
        wish = typed;
    }

    public String getWho() {
        return who;
    }

    public void setWho(String typed) {
        who = typed;
    }

    public String getRefusedWhy() {
        return refusedWhy;
    }

    public void setRefusedWhy(String typed) {
        refusedWhy = typed;
    }

    public String getUnsafeWhat() {
        return unsafeWhat;
    }

    public void setUnsafeWhat(String typed) {
        unsafeWhat = typed;
    }

    public String getNotHomeNote() {
        return notHomeNote;
    }

    public void setNotHomeNote(String typed) {
        notHomeNote = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String typed) {
        note = typed;
    }

    public String getConsent() {
        return consent;
    }

    public void setConsent(String chosen) {
        consent = chosen;
    }

    public String getConsentBy() {
        return consentBy;
    }

    public void setConsentBy(String typed) {
        consentBy = typed;
    }
}
