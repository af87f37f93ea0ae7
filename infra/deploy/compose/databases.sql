create role tandem_command login password 'tandem_command';

create database tandem_command owner tandem_command;

revoke connect on database tandem_command from public;

create role tandem_query login password 'tandem_query';

create database tandem_query owner tandem_query;

revoke connect on database tandem_query from public;

