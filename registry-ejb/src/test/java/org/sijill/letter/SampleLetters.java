package org.sijill.letter;

import static org.sijill.security.TestActors.NIZWA;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.sijill.common.CaseNumber;
import org.sijill.common.Ids;
import org.sijill.common.Language;
import org.sijill.security.ActorId;
import org.sijill.security.CaseReference;

/** Invented letters of each kind, as a feature would issue them. */
final class SampleLetters {

    static final Instant NOW = Instant.parse("2026-11-24T05:52:00Z");
    static final CaseNumber NUMBER = CaseNumber.ofYear('L', 2026, 2981);
    static final String NAME = "مُحَمَّدُ بنُ سالمٍ بن حَمَد الحارِثيّ";
    static final CaseReference CASE = new CaseReference(Ids.next(), "A-26-004217-4", NIZWA, 1);

    private static final BilingualText OFFICE =
            new BilingualText("دائرة التنمية الاجتماعية بولاية نزوى", "Department of Social Development, Nizwa");

    private SampleLetters() {}

    static IssueLetter approval() {
        var values = decided();
        values.put("householdNumber", BilingualText.same("H-DA-001204-9"));
        values.put("help.1", new BilingualText("مساعدة طارئة", "Emergency aid"));
        values.put("helpOutcome.1", new BilingualText("تقدمها الوزارة من خدماتها", "Provided by the Ministry"));
        values.put("help.2", new BilingualText("منفعة دعم دخل الأسرة", "Family income support"));
        values.put(
                "helpOutcome.2",
                new BilingualText(
                        "أُحيل طلبكم إلى صندوق الحماية الاجتماعية", "Referred to the Social Protection Fund"));
        return new IssueLetter(CASE, LetterKind.APPROVAL, "decision", Language.AR, values);
    }

    static IssueLetter rejection() {
        var values = decided();
        values.put("reason", new BilingualText("الاستفادة من برنامج مماثل", "Already served by a similar programme"));
        values.put(
                "reasonText",
                new BilingualText(
                        "تصرف لكم منفعة الأشخاص ذوي الإعاقة منذ 1 مارس 2026 (رقم 88/3)، وهي تشمل ما طلبتموه.",
                        "You have received the disability benefit since 1 March 2026 (no. 88/3), which covers it."));
        return new IssueLetter(CASE, LetterKind.REJECTION, "decision", Language.AR, values);
    }

    private static Map<String, BilingualText> decided() {
        var values = new TreeMap<String, BilingualText>();
        values.put("office", OFFICE);
        values.put("fullName", BilingualText.same(NAME));
        values.put("sex", BilingualText.same("MALE"));
        values.put(
                "place",
                new BilingualText("تنوف، ولاية نزوى، محافظة الداخلية", "Tanuf, wilaya of Nizwa, Ad Dakhiliyah"));
        values.put("filedOn", new BilingualText("10 نوفمبر 2026", "10 November 2026"));
        values.put("appealUntil", new BilingualText("الخميس 24 ديسمبر 2026", "Thursday 24 December 2026"));
        values.put(
                "decidedBy", new BilingualText("هلال بن ناصر بن سالم الريامي", "Hilal bin Nasser bin Salim Al Riyami"));
        values.put("decidedAs", new BilingualText("رئيس قسم الرعاية الاجتماعية", "Head of the social care section"));
        return values;
    }

    static IssueLetter receipt() {
        var values = new TreeMap<String, BilingualText>();
        values.put("office", OFFICE);
        values.put("fullName", BilingualText.same("زوينة بنت محمد بن سعيد النبهانية"));
        values.put("civilNumber", BilingualText.same("10471932"));
        values.put("help.1", new BilingualText("مساعدة عينية", "Aid in kind"));
        values.put("help.2", new BilingualText("جهاز تعويضي", "A device"));
        values.put("receivedBy", new BilingualText("أمل بنت سيف الكندية", "Amal bint Saif Al Kindi"));
        values.put("receivedAs", new BilingualText("خدمات المراجعين", "Counter service"));
        values.put("missing.1", new BilingualText("صورة البطاقة", "Copy of the card"));
        values.put("missing.2", new BilingualText("ما يثبت الحاجة", "Proof of need"));
        values.put("toldBy", new BilingualText("برسالة نصية", "by SMS"));
        values.put("received.1", new BilingualText("إثبات السكن", "Proof of residence"));
        values.put("promisedBy", new BilingualText("الأحد 6 ديسمبر 2026", "Sunday 6 December 2026"));
        values.put("noticeVersion", BilingualText.same("3"));
        return new IssueLetter(CASE, LetterKind.RECEIPT, "filing", Language.AR, values);
    }

    static IssueLetter visitNotice() {
        var values = new TreeMap<String, BilingualText>();
        values.put("office", OFFICE);
        values.put("fullName", BilingualText.same(NAME));
        values.put("place", new BilingualText("تنوف، نزوى", "Nizwa"));
        values.put("visitedOn.1", new BilingualText("الثلاثاء 17 نوفمبر 2026", "Tuesday 17 November 2026"));
        values.put("visitedOn.2", new BilingualText("الأحد 22 نوفمبر 2026", "Sunday 22 November 2026"));
        values.put("answerUntil", new BilingualText("الثلاثاء 1 ديسمبر 2026", "Tuesday 1 December 2026"));
        var visit = new CaseReference(Ids.next(), "V-26-000123-4", NIZWA, 1);
        return new IssueLetter(visit, LetterKind.VISIT_NOTICE, "tries:2", Language.AR, values);
    }

    /** With one value of it other than it was. */
    static IssueLetter with(IssueLetter command, LetterValue value, BilingualText text) {
        var values = new TreeMap<>(command.values());
        values.put(value.key(), text);
        return new IssueLetter(command.about(), command.kind(), command.occasion(), command.language(), values);
    }

    static IssueLetter without(IssueLetter command, String... names) {
        var values = new TreeMap<>(command.values());
        for (var name : names) {
            values.remove(name);
        }
        return new IssueLetter(command.about(), command.kind(), command.occasion(), command.language(), values);
    }

    static Letter issued(IssueLetter command) {
        return Letter.issued(command, NUMBER, places().addTo(new Given(command.values())), somebody(), NOW);
    }

    static PublicPlaces places() {
        return new PublicPlaces(Optional.of("https://sijill.example/"), 0, Optional.of("800 00 000"));
    }

    private static ActorId somebody() {
        return new ActorId(UUID.randomUUID());
    }
}
