-- Where people live: the 11 governorates and 63 wilayat of Oman.

create table governorate (
    code text not null,
    name_ar text not null,
    name_en text not null,
    constraint pk_governorate primary key (code),
    constraint ck_governorate_code check (code ~ '^OM-[A-Z]{2}$')
);

comment on table governorate is 'Governorate (muhafaza) of Oman';
comment on column governorate.code is 'ISO 3166-2:OM. OM-BS and OM-SS are the northern halves, OM-BJ and OM-SJ the southern';
comment on column governorate.name_ar is 'Without the word for governorate';

create table wilaya (
    code text not null,
    governorate_code text not null,
    name_ar text not null,
    name_en text not null,
    constraint pk_wilaya primary key (code),
    constraint fk_wilaya_governorate foreign key (governorate_code) references governorate (code),
    constraint ck_wilaya_code check (code ~ '^OM-[A-Z]{2}-[0-9]{2}$' and left(code, 5) = governorate_code)
);

comment on table wilaya is 'Wilaya (province): the smallest area that has an office of its own';
comment on column wilaya.code is 'The governorate and two digits of this product; no official public code exists';

grant select on governorate, wilaya to sijill_app;

insert into governorate (code, name_ar, name_en) values
    ('OM-MA', 'مسقط', 'Muscat'),
    ('OM-ZU', 'ظفار', 'Dhofar'),
    ('OM-MU', 'مسندم', 'Musandam'),
    ('OM-BU', 'البريمي', 'Al Buraimi'),
    ('OM-DA', 'الداخلية', 'Ad Dakhiliyah'),
    ('OM-BS', 'شمال الباطنة', 'Al Batinah North'),
    ('OM-BJ', 'جنوب الباطنة', 'Al Batinah South'),
    ('OM-SJ', 'جنوب الشرقية', 'Ash Sharqiyah South'),
    ('OM-SS', 'شمال الشرقية', 'Ash Sharqiyah North'),
    ('OM-ZA', 'الظاهرة', 'Adh Dhahirah'),
    ('OM-WU', 'الوسطى', 'Al Wusta');

insert into wilaya (code, governorate_code, name_ar, name_en) values
    ('OM-MA-01', 'OM-MA', 'مسقط', 'Muscat'),
    ('OM-MA-02', 'OM-MA', 'مطرح', 'Muttrah'),
    ('OM-MA-03', 'OM-MA', 'بوشر', 'Bawshar'),
    ('OM-MA-04', 'OM-MA', 'السيب', 'As Seeb'),
    ('OM-MA-05', 'OM-MA', 'العامرات', 'Al Amerat'),
    ('OM-MA-06', 'OM-MA', 'قريات', 'Qurayyat'),
    ('OM-ZU-01', 'OM-ZU', 'صلالة', 'Salalah'),
    ('OM-ZU-02', 'OM-ZU', 'طاقة', 'Taqah'),
    ('OM-ZU-03', 'OM-ZU', 'مرباط', 'Mirbat'),
    ('OM-ZU-04', 'OM-ZU', 'سدح', 'Sadah'),
    ('OM-ZU-05', 'OM-ZU', 'رخيوت', 'Rakhyut'),
    ('OM-ZU-06', 'OM-ZU', 'ضلكوت', 'Dhalkut'),
    ('OM-ZU-07', 'OM-ZU', 'ثمريت', 'Thumrait'),
    ('OM-ZU-08', 'OM-ZU', 'مقشن', 'Muqshin'),
    ('OM-ZU-09', 'OM-ZU', 'شليم وجزر الحلانيات', 'Shalim and the Hallaniyat Islands'),
    ('OM-ZU-10', 'OM-ZU', 'المزيونة', 'Al Mazyunah'),
    ('OM-MU-01', 'OM-MU', 'خصب', 'Khasab'),
    ('OM-MU-02', 'OM-MU', 'دبا', 'Dibba'),
    ('OM-MU-03', 'OM-MU', 'بخاء', 'Bukha'),
    ('OM-MU-04', 'OM-MU', 'مدحاء', 'Madha'),
    ('OM-BU-01', 'OM-BU', 'البريمي', 'Al Buraimi'),
    ('OM-BU-02', 'OM-BU', 'محضة', 'Mahdah'),
    ('OM-BU-03', 'OM-BU', 'السنينة', 'As Sunaynah'),
    ('OM-DA-01', 'OM-DA', 'نزوى', 'Nizwa'),
    ('OM-DA-02', 'OM-DA', 'بهلاء', 'Bahla'),
    ('OM-DA-03', 'OM-DA', 'منح', 'Manah'),
    ('OM-DA-04', 'OM-DA', 'الحمراء', 'Al Hamra'),
    ('OM-DA-05', 'OM-DA', 'أدم', 'Adam'),
    ('OM-DA-06', 'OM-DA', 'إزكي', 'Izki'),
    ('OM-DA-07', 'OM-DA', 'سمائل', 'Samail'),
    ('OM-DA-08', 'OM-DA', 'بدبد', 'Bidbid'),
    ('OM-DA-09', 'OM-DA', 'الجبل الأخضر', 'Al Jabal Al Akhdar'),
    ('OM-BS-01', 'OM-BS', 'صحار', 'Sohar'),
    ('OM-BS-02', 'OM-BS', 'شناص', 'Shinas'),
    ('OM-BS-03', 'OM-BS', 'لوى', 'Liwa'),
    ('OM-BS-04', 'OM-BS', 'صحم', 'Saham'),
    ('OM-BS-05', 'OM-BS', 'الخابورة', 'Al Khaburah'),
    ('OM-BS-06', 'OM-BS', 'السويق', 'As Suwaiq'),
    ('OM-BJ-01', 'OM-BJ', 'الرستاق', 'Ar Rustaq'),
    ('OM-BJ-02', 'OM-BJ', 'العوابي', 'Al Awabi'),
    ('OM-BJ-03', 'OM-BJ', 'نخل', 'Nakhal'),
    ('OM-BJ-04', 'OM-BJ', 'وادي المعاول', 'Wadi Al Maawil'),
    ('OM-BJ-05', 'OM-BJ', 'بركاء', 'Barka'),
    ('OM-BJ-06', 'OM-BJ', 'المصنعة', 'Al Musannah'),
    ('OM-SJ-01', 'OM-SJ', 'صور', 'Sur'),
    ('OM-SJ-02', 'OM-SJ', 'الكامل والوافي', 'Al Kamil Wal Wafi'),
    ('OM-SJ-03', 'OM-SJ', 'جعلان بني بو حسن', 'Jaalan Bani Bu Hassan'),
    ('OM-SJ-04', 'OM-SJ', 'جعلان بني بو علي', 'Jaalan Bani Bu Ali'),
    ('OM-SJ-05', 'OM-SJ', 'مصيرة', 'Masirah'),
    ('OM-SS-01', 'OM-SS', 'إبراء', 'Ibra'),
    ('OM-SS-02', 'OM-SS', 'المضيبي', 'Al Mudhaibi'),
    ('OM-SS-03', 'OM-SS', 'بدية', 'Bidiyah'),
    ('OM-SS-04', 'OM-SS', 'القابل', 'Al Qabil'),
    ('OM-SS-05', 'OM-SS', 'وادي بني خالد', 'Wadi Bani Khalid'),
    ('OM-SS-06', 'OM-SS', 'دماء والطائيين', 'Dima Wa At Taiyyin'),
    ('OM-SS-07', 'OM-SS', 'سناو', 'Sinaw'),
    ('OM-ZA-01', 'OM-ZA', 'عبري', 'Ibri'),
    ('OM-ZA-02', 'OM-ZA', 'ينقل', 'Yanqul'),
    ('OM-ZA-03', 'OM-ZA', 'ضنك', 'Dhank'),
    ('OM-WU-01', 'OM-WU', 'هيماء', 'Haima'),
    ('OM-WU-02', 'OM-WU', 'محوت', 'Mahout'),
    ('OM-WU-03', 'OM-WU', 'الدقم', 'Duqm'),
    ('OM-WU-04', 'OM-WU', 'الجازر', 'Al Jazir');
