-- One command now looks after every promise. What earlier versions had put on the agenda names commands that are gone; the agenda
-- follows from the events alone, so it is made anew from the first of them.
delete from due_checks;
update clock_keeper set position = 0;
