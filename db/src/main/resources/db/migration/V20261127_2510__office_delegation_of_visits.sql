-- A researcher, and whoever reviews a visit or asks a family what changed, can lend his steps too.

insert into delegable_permission (permission) values
  ('assessment.visit'), ('assessment.review'), ('recertification.check');
