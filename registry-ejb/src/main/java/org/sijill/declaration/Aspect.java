package org.sijill.declaration;

/** What of a family a declaration and the registry may say differently, in the order in which it is listed. */
public enum Aspect {
    /** Somebody is declared who is not registered as a member, or the other way round. */
    MEMBER,
    NAME,
    BIRTH,
    RELATION,
    MARITAL_STATUS,
    WORK_STATUS,
    MOBILE,
    WILAYA,
    VILLAGE,
    LANDMARK,
    DWELLING_KIND,
    TENURE,
    RENT,
    ROOMS,
    /** What somebody receives of one kind, a month. */
    INCOME
}
