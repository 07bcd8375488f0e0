-- Offices, roles, staff accounts and log-in, dated parameters.

create table office (
    code text not null,
    kind text not null,
    parent_code text,
    wilaya_code text,
    name_ar text not null,
    name_en text not null,
    closed_on date,
    version bigint not null default 0,
    constraint pk_office primary key (code),
    constraint fk_office_parent foreign key (parent_code) references office (code),
    constraint fk_office_wilaya foreign key (wilaya_code) references wilaya (code),
    constraint ck_office_code check (code ~ '^OM(-[A-Z]{2}(-[0-9]{2}(-[A-Z0-9]{1,8})?)?)?$'),
    constraint ck_office_kind check (kind = case length(code) - length(replace(code, '-', ''))
        when 0 then 'MINISTRY' when 1 then 'DIRECTORATE' when 2 then 'WILAYA_OFFICE' else 'CENTRE' end),
    constraint ck_office_parent check (parent_code is not distinct from nullif(regexp_replace(code, '-?[^-]*$', ''), ''))
);

comment on table office is 'Offices of the ministry; the code of an office begins with the code of the one above it';
comment on column office.kind is 'MINISTRY, DIRECTORATE (governorate), WILAYA_OFFICE, CENTRE (under a wilaya office)';
comment on column office.wilaya_code is 'Where it stands; null for the ministry and the directorates';
comment on column office.closed_on is 'First day on which it takes no work any more; null while it is open';

create table role (
    code text not null,
    name_ar text not null,
    name_en text not null,
    default_level smallint not null,
    stands_alone boolean not null default false,
    system_role boolean not null default false,
    position smallint not null,
    constraint pk_role primary key (code),
    constraint ck_role_level check (default_level between 0 and 4)
);

comment on table role is 'What a member of staff is there for; the permissions hang on the role, never on the account';
comment on column role.default_level is 'Confidentiality level proposed for an account of this role, 0 to 4';
comment on column role.stands_alone is 'Not held together with another role: who grants or audits access does no case work';
comment on column role.system_role is 'Held by a process, never by an account';
comment on column role.position is 'Place in lists';

create table role_permission (
    role_code text not null,
    permission text not null,
    constraint pk_role_permission primary key (role_code, permission),
    constraint fk_role_permission_role foreign key (role_code) references role (code),
    constraint ck_role_permission_form check (permission ~ '^[a-z]+\.[a-zA-Z]+$')
);

comment on table role_permission is 'The permission matrix: feature.verb for each role';

create table account (
    id uuid not null,
    user_name text not null,
    name_ar text not null,
    name_en text not null,
    civil_number text,
    office_code text not null,
    area_kind text not null,
    area_code text not null,
    confidentiality_level smallint not null,
    language text not null,
    password_hash text not null,
    must_change boolean not null,
    session_stamp uuid not null,
    disabled boolean not null default false,
    demo boolean not null default false,
    last_login_at timestamptz,
    created_at timestamptz not null,
    version bigint not null default 0,
    constraint pk_account primary key (id),
    constraint uq_account_user_name unique (user_name),
    constraint uq_account_civil_number unique (civil_number),
    constraint fk_account_office foreign key (office_code) references office (code),
    constraint fk_account_area foreign key (area_code) references office (code),
    constraint ck_account_user_name check (user_name ~ '^[a-z][a-z0-9._-]{1,31}$'),
    constraint ck_account_civil_number check (civil_number ~ '^[1-9][0-9]{0,8}$'),
    constraint ck_account_area check (area_code = case area_kind
        when 'OWN_OFFICE' then office_code
        when 'GOVERNORATE' then substring(office_code from '^OM-[A-Z]{2}')
        when 'NATIONAL' then 'OM' end),
    constraint ck_account_level check (confidentiality_level between 0 and 4),
    constraint ck_account_language check (language in ('AR', 'EN'))
);

create index ix_account_office on account (office_code);

comment on table account is 'Account of one member of staff';
comment on column account.user_name is 'As typed at log-in, folded to lower case';
comment on column account.civil_number is 'Its owner''s: digits only, without leading zeros, so that he never decides his own file. Null only for the administrator of the first start, who reaches no case';
comment on column account.area_kind is 'OWN_OFFICE, GOVERNORATE or NATIONAL; the area''s code follows from it and the office';
comment on column account.confidentiality_level is 'Highest level he may see, 0 to 4 (reference.md 4.7)';
comment on column account.password_hash is 'Argon2id in PHC form: parameters, salt and hash';
comment on column account.must_change is 'The password was given by an administrator: it opens the change of password and nothing else';
comment on column account.session_stamp is 'New whenever password, authority or state change: sessions that carry an older one have ended';
comment on column account.demo is 'Made by the demo mode with a password everybody knows; never on a production database';

create table account_role (
    account_id uuid not null,
    role_code text not null,
    constraint pk_account_role primary key (account_id, role_code),
    constraint fk_account_role_account foreign key (account_id) references account (id),
    constraint fk_account_role_role foreign key (role_code) references role (code)
);

create index ix_account_role_role on account_role (role_code);

comment on table account_role is 'Roles an account holds';

create table login_attempt (
    name_key text not null,
    wrong_tries smallint not null,
    locked_until timestamptz,
    last_wrong_at timestamptz not null,
    constraint pk_login_attempt primary key (name_key)
);

create index ix_login_attempt_last on login_attempt (last_wrong_at);

comment on table login_attempt is 'Wrong log-ins in a row, counted alike for names that exist and names that do not';
comment on column login_attempt.name_key is 'SHA-256 of the folded user name, in hexadecimal: people type passwords into the wrong field';

create table parameter (
    name text not null,
    valid_from date not null,
    valid_to date,
    value text not null,
    unit text not null,
    legal_reference text not null,
    constraint pk_parameter primary key (name, valid_from),
    constraint ck_parameter_period check (valid_to >= valid_from)
);

comment on table parameter is 'Numbers the law or the ministry may change, each with the days it holds and where it comes from';
comment on column parameter.value is 'A number, or several with commas';
comment on column parameter.valid_to is 'Last day on which it holds; null while no end is set';

grant select, insert, update on office to sijill_app;
grant select on role, role_permission, parameter to sijill_app;
grant select, insert, update on account to sijill_app;
grant select, insert, delete on account_role to sijill_app;
grant select, insert, update, delete on login_attempt to sijill_app;
