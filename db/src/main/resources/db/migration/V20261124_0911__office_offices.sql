-- The ministry, a directorate in each governorate, an office in each wilaya.

insert into office (code, kind, name_ar, name_en) values
    ('OM', 'MINISTRY', 'وزارة التنمية الاجتماعية', 'Ministry of Social Development');

insert into office (code, kind, parent_code, name_ar, name_en)
select code, 'DIRECTORATE', 'OM',
       'المديرية العامة للتنمية الاجتماعية بمحافظة ' || name_ar,
       'Directorate General of Social Development, ' || name_en
from governorate;

insert into office (code, kind, parent_code, wilaya_code, name_ar, name_en)
select code, 'WILAYA_OFFICE', governorate_code, code,
       'دائرة التنمية الاجتماعية بولاية ' || name_ar,
       'Department of Social Development, ' || name_en
from wilaya;
