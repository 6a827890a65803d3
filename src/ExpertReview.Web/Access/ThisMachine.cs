using System.Net;

namespace ExpertReview.Web.Access;

/// <summary>Whether an address is one that only the machine itself knows.</summary>
public static class ThisMachine
{
    /// <summary>True for <c>localhost</c> and the loopback addresses of both kinds.</summary>
    /// <param name="host">A request's host, without the port.</param>
    public static bool Is(HostString host) => host.Host == "localhost" || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
