package ru.zvonok.standin.phones;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps other sites' pages, open in the same browser, from acting as the people here. */
public class SameSiteFilter extends OncePerRequestFilter {
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean foreign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    if (foreign && request.getRequestURI().startsWith("/standin/")) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; frame-ancestors 'self'");
    chain.doFilter(request, response);
  }
}
