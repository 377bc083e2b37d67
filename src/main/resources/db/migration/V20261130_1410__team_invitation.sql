-- One invitation per place in a team; asking again begins it anew. The letters' links belong to it.
create table team_invitation (
    member_id  uuid primary key references team_member on delete cascade,
    version    integer     not null,
    state      varchar(20) not null check (state in ('created', 'sent', 'accepted', 'declined', 'withdrawn')),
    invited_at timestamptz not null,
    invited_by varchar(64),
    -- null until a link has been made
    expires_at timestamptz
);

insert into team_invitation (member_id, version, state, invited_at, invited_by, expires_at)
select m.id, 0,
       case when m.state = 'confirmed' then 'accepted' when l.expires_at is null then 'created' else 'sent' end,
       coalesce(m.invited_at, now()), m.invited_by, l.expires_at
from team_member m
left join (select member_id, max(expires_at) as expires_at from team_invitation_link group by member_id) l
    on l.member_id = m.id
where m.state = 'invited' or m.state = 'confirmed' and m.invited_at is not null;

delete from team_invitation_link where member_id not in (select member_id from team_invitation);
alter table team_invitation_link drop constraint team_invitation_link_member_id_fkey;
alter table team_invitation_link add foreign key (member_id) references team_invitation on delete cascade;
alter table team_invitation_link drop column expires_at;
alter table team_member drop column invited_at, drop column invited_by;
