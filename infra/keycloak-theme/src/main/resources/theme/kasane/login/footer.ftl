<#macro content>
<p class="kasane-help">${msg("kasaneHelp")}</p>
</#macro>
