package org.sijill.office;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sijill.common.ChangedMeanwhileException;
import org.sijill.common.Language;
import org.sijill.location.BilingualName;
import org.sijill.security.Actor;
import org.sijill.security.CivilNumber;
import org.sijill.security.OfficeCode;

/** Account of one member of staff. Whatever changes its password, authority or state ends its running sessions. */
@Entity
@Table(name = "account", schema = "sijill")
class Account {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "user_name")
    private String userName;

    @Column(name = "name_ar")
    private String nameAr;

    @Column(name = "name_en")
    private String nameEn;

    @Column(name = "civil_number")
    private String civilNumber;

    @Column(name = "office_code")
    private String officeCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "area_kind")
    private AreaKind areaKind;

    @Column(name = "area_code")
    private String areaCode;

    @Column(name = "confidentiality_level")
    private int level;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", schema = "sijill", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role_code")
    private Set<String> roles = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "session_stamp")
    private UUID sessionStamp;

    private boolean disabled;
    private boolean demo;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** for JPA */
    protected Account() {}

    /** @param hash of the first password, which its owner must change */
    static Account create(UserName userName, Owner owner, Authority authority, String hash, Instant now) {
        var account = new Account();
        account.id = AccountId.next().value();
        account.userName = userName.value();
        account.createdAt = now;
        account.correct(owner);
        account.assign(authority);
        account.resetPassword(hash);
        return account;
    }

    /** A demo account keeps the password everybody knows. */
    Account forDemo() {
        demo = true;
        mustChange = false;
        return this;
    }

    void correct(Owner owner) {
        nameAr = owner.name().ar();
        nameEn = owner.name().en();
        civilNumber = owner.civilNumber().map(CivilNumber::value).orElse(null);
        language = owner.language();
    }

    void assign(Authority authority) {
        officeCode = authority.office().value();
        areaKind = authority.area();
        areaCode = authority.area().from(authority.office()).orElseThrow().value();
        level = authority.level();
        roles.retainAll(authority.roles());
        roles.addAll(authority.roles());
        endSessions();
    }

    void changePassword(String hash) {
        passwordHash = hash;
        mustChange = false;
        endSessions();
    }

    void resetPassword(String hash) {
        passwordHash = hash;
        mustChange = true;
        endSessions();
    }

    void disable() {
        disabled = true;
        endSessions();
    }

    void enable() {
        disabled = false;
        endSessions();
    }

    void speak(Language chosen) {
        language = chosen;
    }

    private void endSessions() {
        sessionStamp = UUID.randomUUID();
    }

    /** @throws ChangedMeanwhileException if it is no longer as it was read */
    void expect(long readVersion) {
        if (version != readVersion) {
            throw new ChangedMeanwhileException();
        }
    }

    /** Who acts on this account's behalf, with the permissions its roles give. */
    Actor actor(Set<String> permissions) {
        return new Actor(
                id().actor(),
                userName,
                roles,
                permissions,
                new OfficeCode(areaCode),
                new OfficeCode(officeCode),
                level,
                Optional.ofNullable(civilNumber));
    }

    AccountId id() {
        return new AccountId(id);
    }

    long version() {
        return version;
    }

    UserName userName() {
        return new UserName(userName);
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    BilingualName name() {
        return new BilingualName(nameAr, nameEn);
    }

    Owner owner() {
        return new Owner(name(), Optional.ofNullable(civilNumber).map(CivilNumber::new), language);
    }

    Authority authority() {
        return new Authority(new OfficeCode(officeCode), areaKind, level, roles);
    }

    /** The office whose cases he reaches, with everything under it. */
    OfficeCode area() {
        return new OfficeCode(areaCode);
    }

    boolean holds(String role) {
        return roles.contains(role);
    }

    String passwordHash() {
        return passwordHash;
    }

    UUID sessionStamp() {
        return sessionStamp;
    }

    boolean mustChange() {
        return mustChange;
    }

    boolean isDisabled() {
        return disabled;
    }

    boolean isDemo() {
        return demo;
    }

    Optional<Instant> lastLoginAt() {
        return Optional.ofNullable(lastLoginAt);
    }
}
