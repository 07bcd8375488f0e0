package org.sijill.office;

import java.util.List;
import java.util.Set;
import org.sijill.location.BilingualName;
import org.sijill.security.OfficeCode;

/**
 * Who can log in to a demo server: one account a role, of the role's name, and a few more to try the borders. All people are
 * invented; their civil numbers begin with 9900, which the demo's families never do.
 *
 * @see "contract.md, Demo mode"
 */
public final class DemoAccounts {

    /** Of all of them; printed by {@code make run}. Cannot be chosen as a password. */
    public static final String PASSWORD = "demo-sijill-2026";

    private static final String NIZWA = "OM-DA-01";
    private static final String DAKHILIYAH = "OM-DA";
    private static final String SALALAH = "OM-ZU-01";
    private static final String BAWSHAR = "OM-MA-03";
    private static final String MINISTRY = "OM";

    private static final List<DemoAccount> ALL = List.of(
            own("clerk", "clerk", "99000101", NIZWA, 2, "مريم بنت سعيد العبرية", "Maryam Al Abri"),
            own("researcher", "researcher", "99000102", NIZWA, 2, "خالد بن ناصر الكندي", "Khalid Al Kindi"),
            own("supervisor", "supervisor", "99000103", NIZWA, 2, "هلال بن سالم الريامي", "Hilal Al Riyami"),
            governorate("director", "99000104", 2, "زكريا بن حمد النبهاني", "Zakariya Al Nabhani"),
            governorate("grievance", "99000105", 2, "أمل بنت راشد الشكيلية", "Amal Al Shukaili"),
            governorate("protection", "99000106", 4, "منى بنت خلفان التوبية", "Muna Al Toubi"),
            own("socialworker", "socialworker", "99000107", BAWSHAR, 3, "سمية بنت علي البلوشية", "Sumaya Al Balushi"),
            own("homemanager", "homemanager", "99000108", BAWSHAR, 3, "عبدالله بن محمد الحارثي", "Abdullah Al Harthi"),
            national("steward", "99000109", 2, "ليلى بنت جمعة الهنائية", "Laila Al Hinai"),
            national("programme", "99000110", 1, "أحمد بن سليمان المعمري", "Ahmed Al Maamari"),
            national("payments", "99000111", 2, "فاطمة بنت يوسف الزدجالية", "Fatma Al Zadjali"),
            national("auditor", "99000112", 2, "ناصر بن عامر السيابي", "Nasser Al Siyabi"),
            national("dpo", "99000113", 4, "رحمة بنت حمود الجابرية", "Rahma Al Jabri"),
            national("admin", "99000114", 4, "يعقوب بن خميس الفارسي", "Yaqoub Al Farsi"),
            national("committee", "99000120", 2, "سلطان بن علي الوهيبي", "Sultan Al Wahaibi"),
            national("integrity", "99000123", 3, "صالح بن حمد العامري", "Salih Al Amri"),
            // the other members of the committee
            member("committee2", "99000121", "زوينة بنت محمد الغافرية", "Zuwaina Al Ghafri"),
            member("committee3", "99000122", "مازن بن سعود الحراصي", "Mazin Al Harrasi"),
            // another governorate
            own("clerk2", "clerk", "99000115", SALALAH, 2, "سالم بن مسلم الشنفري", "Salim Al Shanfari"),
            own("supervisor2", "supervisor", "99000116", SALALAH, 2, "طفول بنت أحمد الرواس", "Tufool Al Rawas"),
            // the same office as the first two: a second pair of eyes
            own("clerk3", "clerk", "99000117", NIZWA, 2, "بدر بن سيف السليماني", "Badr Al Sulaimani"),
            own("supervisor3", "supervisor", "99000118", NIZWA, 2, "شيخة بنت هلال الإسماعيلية", "Sheikha Al Ismaili"),
            // the same office at the lowest level, which sees no application
            own("clerk4", "clerk", "99000119", NIZWA, 0, "إدريس بن خلف العزري", "Idris Al Azri"));

    private DemoAccounts() {}

    /** @return in the order of the role table, the additional ones last */
    public static List<DemoAccount> all() {
        return ALL;
    }

    private static DemoAccount own(
            String userName, String role, String civilNumber, String office, int level, String ar, String en) {
        var authority = new Authority(new OfficeCode(office), AreaKind.OWN_OFFICE, level, Set.of(role));
        return new DemoAccount(userName, role, new BilingualName(ar, en), civilNumber, authority);
    }

    private static DemoAccount governorate(String role, String civilNumber, int level, String ar, String en) {
        var authority = new Authority(new OfficeCode(DAKHILIYAH), AreaKind.GOVERNORATE, level, Set.of(role));
        return new DemoAccount(role, role, new BilingualName(ar, en), civilNumber, authority);
    }

    private static DemoAccount member(String userName, String civilNumber, String ar, String en) {
        var authority = new Authority(new OfficeCode(MINISTRY), AreaKind.NATIONAL, 2, Set.of("committee"));
        return new DemoAccount(userName, "committee", new BilingualName(ar, en), civilNumber, authority);
    }

    private static DemoAccount national(String role, String civilNumber, int level, String ar, String en) {
        var authority = new Authority(new OfficeCode(MINISTRY), AreaKind.NATIONAL, level, Set.of(role));
        return new DemoAccount(role, role, new BilingualName(ar, en), civilNumber, authority);
    }
}
