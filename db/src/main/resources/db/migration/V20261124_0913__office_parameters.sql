-- Limits of the registration process.

insert into parameter (name, valid_from, value, unit, legal_reference) values
    ('registration.verify.limit', date '2020-01-01', '1', 'working days',
        'product default, reference.md §2.4 SM-1 (VERIFYING)'),
    ('registration.decide.limit', date '2020-01-01', '5', 'working days',
        'product default, reference.md §2.4 SM-1 (DECISION)'),
    ('registration.complete.limit', date '2020-01-01', '15', 'working days',
        'product default, reference.md §2.4 SM-1 (RETURNED)'),
    ('registration.complete.reminders', date '2020-01-01', '5,10', 'working days after the return',
        'product default, reference.md §2.4 SM-1 (RETURNED)'),
    ('registration.reopen', date '2020-01-01', '60', 'calendar days',
        'product default, reference.md §2.4 SM-1 (LAPSED)'),
    ('registration.legalCeiling', date '2020-01-01', '4', 'calendar months',
        'Royal Decree 87/84 (Social Security Law), Article 10');
