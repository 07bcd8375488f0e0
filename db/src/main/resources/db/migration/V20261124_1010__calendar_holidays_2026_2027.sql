-- Holidays of 2026 and 2027 (RD 88/2022, RD 15/2025): the start of a table that administrators keep. Versioned, not repeatable,
-- so that what they entered is never overwritten. Hijri dates are estimated by the Umm al-Qura calendar and expected until
-- announced; National Day is expected where the year's announcement is still to come, because it is moved each year.

insert into sijill.holiday (id, name_ar, name_en, from_on, to_on, announcement, state) values
  (gen_random_uuid(), 'تولي السلطان مقاليد الحكم', 'Accession of the Sultan', date '2026-01-11', date '2026-01-11', 'المرسوم السلطاني 88/2022', 'FIXED'),
  (gen_random_uuid(), 'الإسراء والمعراج', 'Isra and Miraj', date '2026-01-16', date '2026-01-16', '', 'EXPECTED'),
  (gen_random_uuid(), 'عيد الفطر', 'Eid al-Fitr', date '2026-03-18', date '2026-03-22', '', 'EXPECTED'),
  (gen_random_uuid(), 'عيد الأضحى', 'Eid al-Adha', date '2026-05-26', date '2026-05-29', '', 'EXPECTED'),
  (gen_random_uuid(), 'رأس السنة الهجرية', 'Islamic New Year', date '2026-06-16', date '2026-06-16', '', 'EXPECTED'),
  (gen_random_uuid(), 'المولد النبوي الشريف', 'Birthday of the Prophet', date '2026-08-25', date '2026-08-25', '', 'EXPECTED'),
  (gen_random_uuid(), 'العيد الوطني', 'National Day', date '2026-11-20', date '2026-11-21', 'المرسوم السلطاني 15/2025', 'ANNOUNCED'),
  (gen_random_uuid(), 'الإسراء والمعراج', 'Isra and Miraj', date '2027-01-05', date '2027-01-05', '', 'EXPECTED'),
  (gen_random_uuid(), 'تولي السلطان مقاليد الحكم', 'Accession of the Sultan', date '2027-01-11', date '2027-01-11', 'المرسوم السلطاني 88/2022', 'FIXED'),
  (gen_random_uuid(), 'عيد الفطر', 'Eid al-Fitr', date '2027-03-08', date '2027-03-11', '', 'EXPECTED'),
  (gen_random_uuid(), 'عيد الأضحى', 'Eid al-Adha', date '2027-05-15', date '2027-05-18', '', 'EXPECTED'),
  (gen_random_uuid(), 'رأس السنة الهجرية', 'Islamic New Year', date '2027-06-06', date '2027-06-06', '', 'EXPECTED'),
  (gen_random_uuid(), 'المولد النبوي الشريف', 'Birthday of the Prophet', date '2027-08-14', date '2027-08-14', '', 'EXPECTED'),
  (gen_random_uuid(), 'العيد الوطني', 'National Day', date '2027-11-20', date '2027-11-21', '', 'EXPECTED'),
  (gen_random_uuid(), 'الإسراء والمعراج', 'Isra and Miraj', date '2027-12-25', date '2027-12-25', '', 'EXPECTED');

-- The hours of Ramadan are announced each year; these are expected.
insert into sijill.shorter_hours (id, name_ar, name_en, from_on, to_on, opens, closes, state) values
  (gen_random_uuid(), 'رمضان 1447', 'Ramadan 1447', date '2026-02-18', date '2026-03-19', time '09:00', time '14:00', 'EXPECTED'),
  (gen_random_uuid(), 'رمضان 1448', 'Ramadan 1448', date '2027-02-08', date '2027-03-08', time '09:00', time '14:00', 'EXPECTED');
