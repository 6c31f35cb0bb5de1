# Varnish 7 with vmod xkey (Debian: varnish, varnish-modules) in front of Warraq. What may be kept, and under which
# tags, Warraq says in Surrogate-Control and Surrogate-Key; here is only what follows from it.
vcl 4.1;

import std;
import xkey;

# Where Warraq listens.
backend warraq {
    .host = "127.0.0.1";
    .port = "3000";
    .connect_timeout = 2s;
    # Warraq repeats a purge after 30 s for answers that were on their way: none may be on its way for longer.
    .first_byte_timeout = 20s;
    .probe = {
        .url = "/api/health";
        .interval = 1s;
        .timeout = 2s;
        .window = 3;
        .threshold = 1;
        .initial = 1;
    }
}

# Who may purge, and only on the socket named "purge" (varnishd -a purge=127.0.0.1:6083): readers who come through a
# TLS proxy on this machine have its address too.
acl newsroom {
    "127.0.0.1";
    "::1";
}

sub vcl_recv {
    if (local.socket == "purge") {
        if (req.method != "PURGE" || client.ip !~ newsroom) {
            return (synth(405));
        }
        if (req.http.xkey-purge) {
            set req.http.gone = xkey.purge(req.http.xkey-purge);
        } elsif (req.http.xkey-softpurge) {
            set req.http.gone = xkey.softpurge(req.http.xkey-softpurge);
        } else {
            return (synth(400));
        }
        return (synth(200, "Purged " + req.http.gone));
    }
    # Only this cache may say it, and only to Warraq.
    unset req.http.Surrogate-Capability;

    if (req.method !~ "^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$") {
        return (synth(405));
    }
    # What people send, what the desk and the entrance show, the pages that answer one reader, and those that a query
    # changes (the rows of queryPages in server/address.ts).
    if ((req.method != "GET" && req.method != "HEAD")
        || req.url ~ "^/(api|desk|preview|sign-in|set-up|invitation|password)(/|\?|$)"
        || req.url ~ "^/[^/?]+/(answer|search)(/|\?|$)") {
        return (pass);
    }

    # The rest is the same for everybody: who asks makes no difference, nor does a query.
    unset req.http.Cookie;
    unset req.http.Authorization;
    set req.url = regsub(req.url, "\?.*$", "");
    if (req.http.Accept-Encoding ~ "(?i)\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.Accept-Encoding = "br";
    } elsif (req.http.Accept-Encoding ~ "(?i)\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))") {
        set req.http.Accept-Encoding = "gzip";
    } else {
        unset req.http.Accept-Encoding;
    }

    # An old page only while Warraq does not answer (the second round: it has just failed to). A purge takes old pages
    # too, so nothing that was withdrawn comes back by this.
    if (req.restarts == 0 && std.healthy(req.backend_hint)) {
        set req.grace = 0s;
    } else {
        set req.grace = 3d;
    }
    return (hash);
}

# Warraq knows one host, its SITE_URL; names that a visitor invents must not fill the cache.
sub vcl_hash {
    hash_data(req.url);
    return (lookup);
}

sub vcl_backend_fetch {
    if (bereq.uncacheable) {
        # Pictures are looked at while the person who uploads them waits.
        set bereq.first_byte_timeout = 300s;
    } else {
        set bereq.http.Surrogate-Capability = {"edge="Surrogate/1.0""};
    }
    return (fetch);
}

sub vcl_backend_response {
    if (bereq.uncacheable) {
        return (deliver);
    }
    if (beresp.status >= 500) {
        # An answer that is delivered from here ends the old page; an error leaves it where vcl_deliver finds it.
        return (error(503));
    }
    if (beresp.http.Surrogate-Control ~ "max-age=\d" && !beresp.http.Set-Cookie) {
        set beresp.ttl = std.duration(regsub(beresp.http.Surrogate-Control, "^.*max-age=(\d+).*$", "\1s"), 0s);
        set beresp.http.xkey = beresp.http.Surrogate-Key;
        # Next names headers of its own; here answers differ in their encoding and in nothing else.
        if (beresp.http.Vary ~ "(?i)accept-encoding") {
            set beresp.http.Vary = "Accept-Encoding";
        } else {
            unset beresp.http.Vary;
        }
        set beresp.grace = 3d;
        return (deliver);
    }
    # Styles, scripts and fonts say how long they hold; everything else is asked for each time.
    if (beresp.status != 200 || beresp.ttl <= 0s || beresp.http.Set-Cookie
        || beresp.http.Cache-Control !~ "public") {
        set beresp.ttl = 10s;
        set beresp.uncacheable = true;
    }
    return (deliver);
}

sub vcl_deliver {
    # Asked again, an address with an old page gets that (see vcl_recv). What was passed on is never sent twice.
    if (resp.status >= 500 && req.restarts == 0 && !obj.uncacheable) {
        return (restart);
    }
    unset resp.http.Surrogate-Control;
    unset resp.http.Surrogate-Key;
    unset resp.http.xkey;
    unset resp.http.Via;
    unset resp.http.X-Varnish;
    return (deliver);
}

sub vcl_synth {
    set resp.body = "";
    return (deliver);
}

# Warraq does not answer; readers see this where there is no old page.
sub vcl_backend_error {
    set beresp.status = 503;
    set beresp.ttl = 0s;
    set beresp.grace = 0s;
    set beresp.http.Content-Type = "text/html; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Retry-After = "10";
    set beresp.body = {"<!doctype html><html lang="ar" dir="rtl"><meta name="viewport" content="width=device-width">
<title>نعود بعد قليل</title><h1>نعود بعد قليل</h1><p>الموقع لا يجيب الآن. أعد المحاولة بعد لحظات.</p>
<p lang="en" dir="ltr">The site does not answer right now. Please try again in a moment.</p></html>
"};
    return (deliver);
}
