package org.roviec.server.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Puts the version of a style, script or picture into its address. Takes the place of the filter of
 * its parent, which looks every link of a page up among the files; here only those of assets, and
 * once.
 */
@Component
class AssetLinks extends ResourceUrlEncodingFilter {

  private final ResourceUrlProvider files;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  AssetLinks(ResourceUrlProvider files) {
    this.files = files;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(
        request, response instanceof HttpServletResponse web ? new Versioned(web, this) : response);
  }

  private String versioned(String address) {
    return known.computeIfAbsent(
        address,
        asked -> {
          String found = files.getForLookupPath(asked);
          return found == null ? asked : found;
        });
  }

  private static final class Versioned extends HttpServletResponseWrapper {

    private final AssetLinks links;

    Versioned(HttpServletResponse response, AssetLinks links) {
      super(response);
      this.links = links;
    }

    @Override
    public String encodeURL(String url) {
      return url.startsWith("/assets/") || url.startsWith("/webjars/")
          ? links.versioned(url)
          : super.encodeURL(url);
    }
  }
}
