-- The migration before this one wrote the applicant's name in lower case only, and not the English one. Here both stand as
-- NameKey wrote them on this day: invisible signs out, letters in one spelling, titles and links out, halves of a name joined,
-- a tribe in the men's form. Written anew whenever the applicant's part is.

with told as (
  select id, script.place, lower(normalize(script.name, nfkc)) as name
  from application
  cross join lateral (values
    (1, answers::json ->> ('self' || '.fullArabic')),
    (2, answers::json ->> ('self' || '.fullEnglish'))) as script (place, name)
  where script.name <> ''
), plain as (
  select id, place, translate(
      regexp_replace(name, '[\u200B-\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF\u0640\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED]', '', 'g'),
      'یکگہەأإآٱؤئةى٠١٢٣٤٥٦٧٨٩ء', 'يككههااااويهي0123456789') as name
  from told
), words as (
  select plain.id, plain.place, ' ' || string_agg(word.text, ' ' order by word.at) || ' ' as name
  from plain
  cross join lateral regexp_split_to_table(plain.name, '[^a-z0-9\u00C0-\u024F\u0620-\u064A\u0671-\u06D3]+')
    with ordinality as word (text, at)
  where word.text <> ''
    and word.text <> all (string_to_array(
      'الشيخ السيد السيده الدكتور الدكتوره المهندس المهندسه الحاج الحاجه المرحوم المرحومه بن ابن بنت ابنه ولد', ' '))
  group by plain.id, plain.place
), joined as (
  select id, place, regexp_replace(
      regexp_replace(name, ' (عبد|ابو|بو|ام|ال) ', ' \1', 'g'), '(.) (الدين|الله)(?= )', '\1\2', 'g') as name
  from words
), searched as (
  select id, string_agg(regexp_replace(name, '(?<= )(ال[^ ]{2,}ي)ه(?= )', '\1', 'g'), '' order by place) as name
  from joined
  group by id
)
update application set applicant_search = searched.name
from searched
where searched.id = application.id and application.applicant_search <> searched.name;
