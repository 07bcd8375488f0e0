-- Who may do what. The permission matrix in the documentation is generated from these rows.

insert into role (position, code, name_ar, name_en, default_level, stands_alone) values
    (1, 'clerk', 'موظف خدمات المراجعين', 'Counter clerk', 2, false),
    (2, 'researcher', 'الباحث الاجتماعي', 'Social researcher', 2, false),
    (3, 'supervisor', 'المشرف', 'Supervisor', 2, false),
    (4, 'director', 'المدير العام', 'Director general', 2, false),
    (5, 'grievance', 'مسؤول الشكاوى والتظلمات', 'Grievance officer', 2, false),
    (6, 'protection', 'مسؤول الحماية الأسرية', 'Family protection officer', 4, false),
    (7, 'socialworker', 'الأخصائي الاجتماعي', 'Social worker', 3, false),
    (8, 'homemanager', 'مدير الدار', 'Home manager', 3, false),
    (9, 'steward', 'أمين البيانات', 'Data steward', 2, false),
    (10, 'programme', 'مدير البرنامج', 'Programme manager', 1, false),
    (11, 'payments', 'مسؤول الصرف', 'Payments officer', 2, false),
    (12, 'auditor', 'المدقق', 'Auditor', 2, true),
    (13, 'dpo', 'مسؤول حماية البيانات الشخصية', 'Data protection officer', 4, true),
    (14, 'admin', 'مسؤول النظام', 'System administrator', 4, true);

insert into role (position, code, name_ar, name_en, default_level, system_role) values
    (100, 'process-registration', 'مسار التسجيل', 'Registration process', 4, true);

-- everybody: own password and language, and the names of colleagues where they acted
insert into role_permission (role_code, permission)
select role.code, own.permission
from role cross join (values ('office.changeOwn'), ('office.names')) as own (permission)
where not role.system_role;

insert into role_permission (role_code, permission) values
    ('clerk', 'registration.submit'),
    ('clerk', 'registration.verify'),
    ('clerk', 'registration.complete'),
    ('clerk', 'registration.withdraw'),
    ('clerk', 'registration.read'),
    ('clerk', 'worklist.read'),
    ('clerk', 'worklist.claim'),
    ('auditor', 'audit.read'),
    ('auditor', 'registration.read'),
    ('admin', 'office.manage'),
    ('admin', 'office.read'),
    ('admin', 'calendar.read'),
    ('admin', 'calendar.change'),
    ('admin', 'notification.read'),
    ('admin', 'clock.move'),
    ('process-registration', 'registration.advance'),
    ('process-registration', 'notification.send'),
    ('process-registration', 'worklist.project');

insert into role_permission (role_code, permission)
select deciding.code, held.permission
from (values ('supervisor'), ('director')) as deciding (code)
cross join (values
    ('registration.decide'),
    ('registration.read'),
    ('registration.withdraw'),
    ('worklist.read'),
    ('worklist.claim'),
    ('worklist.assign'),
    ('office.colleagues')) as held (permission);
