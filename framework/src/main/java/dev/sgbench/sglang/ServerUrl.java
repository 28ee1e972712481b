package dev.sgbench.sglang;

import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hc.core5.http.HttpHost;

/** Reads the URL of a server: scheme, host and port, nothing behind. */
final class ServerUrl {

  private ServerUrl() {}

  static HttpHost host(String url) {
    URI uri = URI.create(url);
    boolean bare = uri.getRawPath() == null || uri.getRawPath().matches("/?");
    if (uri.getHost() == null || !bare) {
      throw new IllegalArgumentException(
          "expected a server's URL such as http://127.0.0.1:30000, found \"" + url + "\"");
    }
    try {
      return HttpHost.create(uri.getScheme() + "://" + uri.getRawAuthority());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a server's URL: \"" + url + "\"", e);
    }
  }
}
