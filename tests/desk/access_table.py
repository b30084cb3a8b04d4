"""Who may open what. One line per address and method; a new address needs a line here, or the test fails.

    address  method  on what  who

Who, all for the whole city unless said otherwise: a author, r subject reviewer, p approver (the one who is asked),
d dialogue, e press office, v administration, s data protection, u audit, f all working roles but in another department, o somebody
without any role. `everybody` is all of them, `open` is everybody and strangers; `nobody` is for what only its owner
may see. On what: a name of `objects()` in test_access_matrix.py, or `-`.
"""

DESK = """
core:today                   GET   -          everybody
core:search                  GET   -          everybody
core:notices                 GET   -          everybody
core:read_notices            POST  -          everybody
core:notice                  GET   notice     nobody
core:language                POST  -          open
core:appearance              POST  -          open

account_login                GET   -          open
account_logout               GET   -          open
account_inactive             GET   -          open
account_reauthenticate       GET   -          everybody
account_change_password      GET   -          everybody
account_set_password         GET   -          everybody
account_reset_password       GET   -          open
account_reset_password_done  GET   -          open
account_reset_password_from_key       GET  key  open
account_reset_password_from_key_done  GET  -    open
mfa_index                    GET   -          everybody
mfa_authenticate             GET   -          open
mfa_reauthenticate           GET   -          everybody
mfa_activate_totp            GET   -          everybody
mfa_deactivate_totp          GET   -          nobody
mfa_view_recovery_codes      GET   -          nobody
mfa_generate_recovery_codes  GET   -          everybody
mfa_download_recovery_codes  GET   -          nobody
socialaccount_login_cancelled  GET  -         open
socialaccount_login_error    GET   -          open
openid_connect_login         GET   house      nobody
openid_connect_callback      GET   house      nobody

editorial:new_post           GET   -          af
editorial:write              GET   draft      a
editorial:write              POST  draft      a
editorial:autosave           POST  draft      a
editorial:check              POST  draft      arpdsu
editorial:posts              GET   -          everybody
editorial:post               GET   post       arpdsu
editorial:versions           GET   post       arpdsu
editorial:restore            POST  version    a
editorial:remark             POST  post       arpdsu
editorial:correct            POST  published  a
editorial:withdraw           POST  published  ap
editorial:discard            POST  draft      a
editorial:move               POST  post       a
editorial:settle             POST  delivery   ap
editorial:retry              POST  delivery   ap
editorial:look_up            POST  unclear    ap
editorial:send_late          POST  late       ap
editorial:take_back          POST  post       ap
editorial:note               POST  note       ap
editorial:approvals          GET   -          everybody
editorial:approval           GET   post       p
editorial:approval           POST  post       p
editorial:override           POST  post       p
editorial:calendar           GET   -          everybody

dialogue:conversations       GET   -          pdef
dialogue:failed              GET   -          pdef
dialogue:retry               POST  raw        d
dialogue:conversation        GET   conversation  pde
dialogue:presence            GET   conversation  pde
dialogue:assign              POST  conversation  d
dialogue:intent              POST  conversation  d
dialogue:note                POST  conversation  pde
dialogue:close               POST  conversation  d
dialogue:reopen              POST  conversation  d
dialogue:reply               POST  comment    d
dialogue:check               POST  comment    d
dialogue:answered_outside    POST  inquiry    e
dialogue:text                GET   comment    pde
dialogue:show                POST  comment    d
dialogue:hide                POST  comment    d
dialogue:hold                POST  comment    d
dialogue:release             POST  comment    d
dialogue:close_question      POST  question   d
dialogue:take_back           POST  answer     pd
dialogue:outside             POST  outside    d

channels:list                GET   -          arpdevsuf
channels:request             GET   -          apvf
channels:request             POST  -          apvf
channels:channel             GET   channel    arpdevsuf
channels:change              GET   channel    pv
channels:change              POST  channel    pv
channels:activate            POST  channel    pv
channels:pause               POST  channel    pv
channels:resume              POST  channel    pv
channels:close               POST  channel    pv
channels:connect             GET   channel    pv
channels:connect             POST  channel    pv
channels:joined              GET   -          everybody
channels:check               POST  channel    pv
channels:disconnect          POST  channel    pv

media:library                GET   -          arpdsuf
media:upload                 POST  -          ardf
media:image                  GET   asset      arpdsu
media:thumbnail              GET   asset      arpdsu

handbook:guideline           GET   -          everybody
handbook:asking              GET   -          everybody
handbook:leaflet             GET   -          everybody
handbook:easy                GET   -          everybody
handbook:data                GET   -          everybody
handbook:agreement           GET   -          everybody
handbook:rules               GET   -          pvsuf
handbook:doubt               POST  -          arpdevsuf
handbook:settle              POST  rule       v

record:events                GET   -          su
record:events                POST  -          su
record:close                 POST  -          su

people:overview              GET   -          vsu
people:mail                  POST  -          everybody
people:new_person            GET   -          v
people:new_person            POST  -          v
people:person                GET   person     vsu
people:person                POST  person     v
people:assign_role           POST  person     v
people:deactivate            GET   person     v
people:deactivate            POST  person     v
people:reactivate            POST  person     v
people:remove_second_factor  POST  person     v
people:withdraw_role         POST  assignment  v
people:departments           GET   -          vsu
people:departments           POST  -          v
people:department            GET   department  v
people:department            POST  department  v
people:responsibilities      GET   -          vsu
people:new_responsibility    GET   -          v
people:new_responsibility    POST  -          v
people:responsibility        GET   responsibility  v
people:responsibility        POST  responsibility  v
people:retire_responsibility  POST  responsibility  v

api:tokens                   GET   -          everybody
api:new_token                GET   -          arpdevsuf
api:new_token                POST  -          arpdevsuf
api:revoke_token             POST  token      v
api:overview                 GET   -          vsu
api:new_webhook              GET   -          v
api:new_webhook              POST  -          v
api:webhook                  GET   webhook    vsu
api:ping_webhook             POST  webhook    v
api:remove_webhook           POST  webhook    v
"""

# Programs: one line per operation, each with a token that has every scope, in the name of a person of the column.
# Objects as in tests/desk/api/good_requests.py. A token without the scope, and none at all, open nothing (test there).
PROGRAMS = """
check_text                   arpdvsufo
show_token                   arpdvsufo
list_topics                  arpdvsufo
list_posts                   arpdvsufo
begin_post                   a
show_post                    arpdsu
submit                       a
list_deliveries              arpdvsufo
show_delivery                arpdsu
settle                       ap
list_versions                arpdsu
add_version                  a
show_version                 arpdsu
show_differences             arpdsu
list_approvals               arpdvsufo
show_what_goes_out           p
decide                       p
list_channels                arpdvsuf
show_channel                 arpdvsuf
list_conversations           pdf
show_conversation            pd
show_comment                 pd
draft_reply                  d
send_reply                   d
submit_reply                 d
export_trail                 su
list_webhooks                v
register_webhook             v
show_webhook                 v
ping_webhook                 v
remove_webhook               v
"""

# The open side knows nobody: every address answers everyone alike. `found` or `unknown` says what the object is.
PUBLIC = """
public:articles              GET   -          found
public:article               GET   article    found
public:comment               POST  article    found
public:comment_state         GET   form       found
public:follow_up             POST  form       found
public:take_back             POST  form       found
public:message               GET   -          found
public:message               POST  -          found
public:channels              GET   -          found
public:channel_export        GET   -          found
public:rss                   GET   -          found
public:json_feed             GET   -          found
public:image                 GET   image      unknown
handbook:guideline           GET   -          found
handbook:asking              GET   -          found
handbook:leaflet             GET   -          found
handbook:easy                GET   -          found
handbook:data                GET   -          found
training:settings            GET   -          found
training:reminder            GET   -          found
training:exercises           GET   -          found
training:worker              GET   -          found
training:offline             GET   -          found
selfcheck:page               GET   -          found
selfcheck:worker             GET   -          found
selfcheck:offline            GET   -          found
selfcheck:archive            GET   -          found
selfcheck:weights            GET   -          found
selfcheck:guideline          GET   -          found
"""
