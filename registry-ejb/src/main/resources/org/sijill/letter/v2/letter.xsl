<?xml version="1.0" encoding="UTF-8"?>
<!-- Layout of letters and receipts on A4, one for both languages: start and end follow the direction of the page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
                xmlns:fox="http://xmlgraphics.apache.org/fop/extensions">

  <xsl:key name="text" match="text" use="concat(@lang, ' ', @key)"/>
  <xsl:key name="given" match="given" use="concat(@lang, ' ', @name)"/>

  <xsl:variable name="lang" select="/letter/@lang"/>
  <xsl:variable name="kind" select="/letter/@kind"/>
  <xsl:variable name="mode">
    <xsl:choose><xsl:when test="/letter/@direction = 'rtl'">rl-tb</xsl:when><xsl:otherwise>lr-tb</xsl:otherwise></xsl:choose>
  </xsl:variable>
  <xsl:variable name="sex">
    <xsl:choose><xsl:when test="key('given', concat($lang, ' sex'))"><xsl:value-of select="key('given', concat($lang, ' sex'))"/></xsl:when><xsl:otherwise>either</xsl:otherwise></xsl:choose>
  </xsl:variable>

  <xsl:variable name="ink">#17211D</xsl:variable>
  <xsl:variable name="ink2">#46524D</xsl:variable>
  <xsl:variable name="ink3">#5D6964</xsl:variable>
  <xsl:variable name="brand">#14523F</xsl:variable>
  <xsl:variable name="tint">#E9F1ED</xsl:variable>
  <xsl:variable name="line">#E3E0D8</xsl:variable>
  <xsl:variable name="sunken">#F7F6F2</xsl:variable>
  <xsl:variable name="control">#7A8680</xsl:variable>
  <xsl:variable name="sand">#B08A4A</xsl:variable>
  <xsl:variable name="warn">#FCEFD6</xsl:variable>

  <xsl:attribute-set name="layout"><xsl:attribute name="table-layout">fixed</xsl:attribute><xsl:attribute name="width">100%</xsl:attribute><xsl:attribute name="border-collapse">separate</xsl:attribute><xsl:attribute name="role">Div</xsl:attribute></xsl:attribute-set>
  <xsl:attribute-set name="heading"><xsl:attribute name="role">H2</xsl:attribute><xsl:attribute name="font-size">12.75pt</xsl:attribute><xsl:attribute name="font-weight">600</xsl:attribute><xsl:attribute name="color"><xsl:value-of select="$brand"/></xsl:attribute><xsl:attribute name="space-before">8pt</xsl:attribute><xsl:attribute name="keep-with-next.within-page">always</xsl:attribute></xsl:attribute-set>
  <xsl:attribute-set name="subject"><xsl:attribute name="role">H1</xsl:attribute><xsl:attribute name="font-size">15pt</xsl:attribute><xsl:attribute name="line-height">24pt</xsl:attribute><xsl:attribute name="font-weight">600</xsl:attribute><xsl:attribute name="text-align">center</xsl:attribute><xsl:attribute name="space-before">12pt</xsl:attribute><xsl:attribute name="space-after">8pt</xsl:attribute></xsl:attribute-set>
  <xsl:attribute-set name="small"><xsl:attribute name="font-size">10pt</xsl:attribute><xsl:attribute name="line-height">16pt</xsl:attribute><xsl:attribute name="color"><xsl:value-of select="$ink3"/></xsl:attribute></xsl:attribute-set>

  <xsl:template match="/letter">
    <fo:root font-family="Plex" font-size="11.25pt" line-height="19.5pt" color="{$ink}" xml:lang="{$lang}">
      <fo:layout-master-set>
        <fo:simple-page-master master-name="page" page-width="210mm" page-height="297mm" margin="12mm 16mm 9mm 16mm">
          <fo:region-body margin-bottom="34mm"/>
          <fo:region-after extent="30mm"/>
        </fo:simple-page-master>
      </fo:layout-master-set>
      <fo:declarations>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
              <dc:title><xsl:value-of select="key('text', concat($lang, ' title.', $kind))"/><xsl:text> </xsl:text><xsl:value-of select="key('given', concat($lang, ' number'))"/></dc:title>
              <dc:language><xsl:value-of select="$lang"/></dc:language>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
      </fo:declarations>
      <fo:page-sequence master-reference="page" writing-mode="{$mode}" xml:lang="{$lang}" id="all">
        <xsl:if test="$lang = 'ar'"><xsl:attribute name="script">arab</xsl:attribute></xsl:if>
        <fo:static-content flow-name="xsl-region-after"><xsl:call-template name="foot"/></fo:static-content>
        <fo:flow flow-name="xsl-region-body">
          <xsl:call-template name="head"/>
          <xsl:call-template name="visit"/>
        </fo:flow>
      </fo:page-sequence>
    </fo:root>
  </xsl:template>

  <!-- texts and values -->

  <xsl:template name="say">
    <xsl:param name="key"/>
    <xsl:param name="weight">600</xsl:param>
    <xsl:apply-templates select="key('text', concat($lang, ' ', $key))/node()"><xsl:with-param name="weight" select="$weight"/></xsl:apply-templates>
  </xsl:template>

  <xsl:template match="value">
    <xsl:param name="weight"/>
    <xsl:choose>
      <xsl:when test="@name = 'page'"><fo:page-number/></xsl:when>
      <xsl:when test="@name = 'pages'"><fo:page-number-citation-last ref-id="all"/></xsl:when>
      <xsl:otherwise>
        <fo:inline font-weight="{$weight}"><xsl:apply-templates select="key('given', concat($lang, ' ', @name))"/></fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- runs in its own direction, whatever stands around it -->
  <xsl:template match="given"><fo:bidi-override unicode-bidi="embed" direction="{@direction}"><xsl:if test="not(contains(., ' ')) and string-length(.) &lt; 30"><xsl:attribute name="keep-together.within-line">always</xsl:attribute></xsl:if><xsl:apply-templates/></fo:bidi-override></xsl:template>

  <xsl:template match="stop"><fo:inline><xsl:value-of select="."/></fo:inline></xsl:template>

  <xsl:template name="give">
    <xsl:param name="name"/>
    <xsl:apply-templates select="key('given', concat($lang, ' ', $name))"/>
  </xsl:template>

  <!-- head: both languages, Arabic at its own side of the page -->

  <xsl:template name="head">
    <fo:table xsl:use-attribute-sets="layout" space-after="10pt">
      <fo:table-column column-width="proportional-column-width(5)"/>
      <fo:table-column column-width="22mm"/>
      <fo:table-column column-width="proportional-column-width(5)"/>
      <fo:table-body role="Div">
        <fo:table-row role="Div">
          <xsl:choose>
            <xsl:when test="$lang = 'ar'">
              <xsl:call-template name="ministry"><xsl:with-param name="in">ar</xsl:with-param></xsl:call-template>
              <xsl:call-template name="emblem"/>
              <xsl:call-template name="ministry"><xsl:with-param name="in">en</xsl:with-param></xsl:call-template>
            </xsl:when>
            <xsl:otherwise>
              <xsl:call-template name="ministry"><xsl:with-param name="in">en</xsl:with-param></xsl:call-template>
              <xsl:call-template name="emblem"/>
              <xsl:call-template name="ministry"><xsl:with-param name="in">ar</xsl:with-param></xsl:call-template>
            </xsl:otherwise>
          </xsl:choose>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
    <fo:block border-top="1.5pt solid {$brand}" line-height="0pt" font-size="0pt" role="NonStruct"><fo:leader/></fo:block>
    <xsl:call-template name="references"/>
  </xsl:template>

  <xsl:template name="ministry">
    <xsl:param name="in"/>
    <xsl:variable name="side"><xsl:choose><xsl:when test="$in = 'ar'">right</xsl:when><xsl:otherwise>left</xsl:otherwise></xsl:choose></xsl:variable>
    <xsl:variable name="runs"><xsl:choose><xsl:when test="$in = 'ar'">rtl</xsl:when><xsl:otherwise>ltr</xsl:otherwise></xsl:choose></xsl:variable>
    <fo:table-cell role="Div" display-align="center">
      <fo:block-container role="Div" text-align="{$side}" xml:lang="{$in}">
        <fo:block font-size="10.5pt" line-height="18pt" xml:lang="{$in}"><fo:bidi-override unicode-bidi="embed" direction="{$runs}"><xsl:value-of select="key('text', concat($in, ' head.country'))"/></fo:bidi-override></fo:block>
        <fo:block font-size="13pt" line-height="20pt" font-weight="600" color="{$brand}" xml:lang="{$in}"><fo:bidi-override unicode-bidi="embed" direction="{$runs}"><xsl:value-of select="key('text', concat($in, ' head.ministry'))"/></fo:bidi-override></fo:block>
        <fo:block font-size="10pt" line-height="17pt" color="{$ink2}" xml:lang="{$in}"><xsl:apply-templates select="key('given', concat($in, ' office'))"/></fo:block>
      </fo:block-container>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="emblem">
    <fo:table-cell role="Div" display-align="center">
      <fo:block text-align="center" line-height="0pt" role="Div"><fo:external-graphic src="v1/mark.png" content-width="15.5mm" content-height="15.5mm" fox:alt-text="{key('text', concat($lang, ' head.emblem'))}"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="references">
    <fo:table xsl:use-attribute-sets="layout" space-before="7pt" border-bottom="0.75pt solid {$line}" padding-bottom="6pt" space-after="9pt">
      <fo:table-column column-width="proportional-column-width(1)" number-columns-repeated="3"/>
      <fo:table-body role="Div">
        <fo:table-row role="Div">
          <xsl:call-template name="reference"><xsl:with-param name="label">reference.number</xsl:with-param><xsl:with-param name="name">number</xsl:with-param></xsl:call-template>
          <xsl:call-template name="reference"><xsl:with-param name="label">reference.visit</xsl:with-param><xsl:with-param name="name">caseNumber</xsl:with-param></xsl:call-template>
          <xsl:call-template name="moment"><xsl:with-param name="label">reference.date</xsl:with-param><xsl:with-param name="day">day</xsl:with-param></xsl:call-template>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="reference">
    <xsl:param name="label"/><xsl:param name="name"/><xsl:param name="below"/>
    <fo:table-cell role="Div">
      <xsl:choose>
        <xsl:when test="key('given', concat($lang, ' ', $name))">
          <fo:block xsl:use-attribute-sets="small"><xsl:call-template name="say"><xsl:with-param name="key" select="$label"/></xsl:call-template></fo:block>
          <fo:block font-weight="600" line-height="17pt"><xsl:call-template name="give"><xsl:with-param name="name" select="$name"/></xsl:call-template></fo:block>
          <xsl:if test="$below and key('given', concat($lang, ' ', $below))"><fo:block xsl:use-attribute-sets="small"><xsl:call-template name="give"><xsl:with-param name="name" select="$below"/></xsl:call-template></fo:block></xsl:if>
        </xsl:when>
        <xsl:otherwise><fo:block role="NonStruct"/></xsl:otherwise>
      </xsl:choose>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="moment">
    <xsl:param name="label"/><xsl:param name="day"/>
    <fo:table-cell role="Div">
      <fo:block xsl:use-attribute-sets="small"><xsl:call-template name="say"><xsl:with-param name="key" select="$label"/></xsl:call-template></fo:block>
      <fo:block font-weight="600" line-height="17pt"><xsl:call-template name="say"><xsl:with-param name="key" select="$day"/></xsl:call-template></fo:block>
      <fo:block xsl:use-attribute-sets="small"><xsl:call-template name="say"><xsl:with-param name="key">hijri</xsl:with-param><xsl:with-param name="weight">normal</xsl:with-param></xsl:call-template></fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- letters -->

  <xsl:template name="salutation">
    <fo:block font-size="12.75pt" font-weight="600">
      <xsl:call-template name="say"><xsl:with-param name="key" select="concat('salutation.', $sex)"/></xsl:call-template>
      <xsl:if test="string(key('text', concat($lang, ' honour.', $sex)))"><fo:leader leader-length="14pt"/><xsl:call-template name="say"><xsl:with-param name="key" select="concat('honour.', $sex)"/></xsl:call-template></xsl:if>
    </fo:block>
    <xsl:if test="key('given', concat($lang, ' place'))"><fo:block color="{$ink2}"><xsl:call-template name="give"><xsl:with-param name="name">place</xsl:with-param></xsl:call-template></fo:block></xsl:if>
    <xsl:if test="string(key('text', concat($lang, ' greeting')))"><fo:block space-before="6pt"><xsl:call-template name="say"><xsl:with-param name="key">greeting</xsl:with-param></xsl:call-template></fo:block></xsl:if>
  </xsl:template>

  <xsl:template name="section">
    <xsl:param name="heading"/><xsl:param name="text"/>
    <fo:block xsl:use-attribute-sets="heading"><xsl:call-template name="say"><xsl:with-param name="key" select="$heading"/></xsl:call-template></fo:block>
    <fo:block><xsl:call-template name="say"><xsl:with-param name="key" select="$text"/></xsl:call-template></fo:block>
  </xsl:template>

  <xsl:template name="visit">
    <xsl:call-template name="salutation"/>
    <fo:block xsl:use-attribute-sets="subject"><xsl:call-template name="say"><xsl:with-param name="key">visit.subject</xsl:with-param></xsl:call-template></fo:block>
    <fo:block><xsl:call-template name="say"><xsl:with-param name="key">visit.came</xsl:with-param></xsl:call-template></fo:block>
    <fo:list-block provisional-distance-between-starts="14pt" provisional-label-separation="4pt" space-before="4pt" space-after="4pt">
      <xsl:for-each select="key('given', concat($lang, ' visitedOn'))">
        <fo:list-item>
          <fo:list-item-label end-indent="label-end()"><fo:block>•</fo:block></fo:list-item-label>
          <fo:list-item-body start-indent="body-start()"><fo:block font-weight="600"><xsl:apply-templates select="."/></fo:block></fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
    <fo:block role="Div" background-color="{$warn}" border-start-width="4pt" border-start-style="solid" border-start-color="{$sand}" padding="8pt 14pt" start-indent="18pt" end-indent="14pt" space-before="8pt">
      <fo:block font-weight="600" font-size="12pt"><xsl:call-template name="say"><xsl:with-param name="key">visit.until</xsl:with-param></xsl:call-template></fo:block>
    </fo:block>
    <xsl:call-template name="section"><xsl:with-param name="heading">visit.how</xsl:with-param><xsl:with-param name="text">visit.howText</xsl:with-param></xsl:call-template>
    <xsl:call-template name="section">
      <xsl:with-param name="heading">visit.help</xsl:with-param>
      <xsl:with-param name="text"><xsl:choose><xsl:when test="key('given', concat($lang, ' phone'))">visit.helpPhone</xsl:when><xsl:otherwise>visit.helpText</xsl:otherwise></xsl:choose></xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="section"><xsl:with-param name="heading">visit.why</xsl:with-param><xsl:with-param name="text">visit.whyText</xsl:with-param></xsl:call-template>
    <xsl:call-template name="signature"/>
  </xsl:template>

  <xsl:template name="signature">
    <fo:block role="Div" keep-together.within-page="always">
      <fo:block space-before="12pt"><xsl:call-template name="say"><xsl:with-param name="key">closing</xsl:with-param></xsl:call-template></fo:block>
      <fo:table xsl:use-attribute-sets="layout" space-before="8pt">
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="95mm"/>
        <fo:table-body role="Div">
          <fo:table-row role="Div">
            <fo:table-cell role="Div"><fo:block role="NonStruct"/></fo:table-cell>
            <fo:table-cell role="Div" text-align="center">
              <fo:block font-weight="600"><xsl:call-template name="give"><xsl:with-param name="name">office</xsl:with-param></xsl:call-template></fo:block>
              <fo:block xsl:use-attribute-sets="small"><xsl:call-template name="say"><xsl:with-param name="key">signed</xsl:with-param><xsl:with-param name="weight">normal</xsl:with-param></xsl:call-template></fo:block>
            </fo:table-cell>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </fo:block>
  </xsl:template>

  <!-- receipts -->

  <!-- foot: how to check it -->

  <xsl:template name="foot">
    <fo:table xsl:use-attribute-sets="layout" border-top="0.75pt solid {$line}">
      <fo:table-column column-width="29mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="34mm"/>
      <fo:table-body role="Div">
        <fo:table-row role="Div" keep-together.within-page="always" keep-together.within-column="always">
          <fo:table-cell role="Div" padding-top="9pt"><fo:block font-size="1pt" line-height="1pt" role="Div"><fo:external-graphic src="{@qr}" content-width="23mm" content-height="23mm" fox:alt-text="{key('text', concat($lang, ' check.picture'))}"/></fo:block></fo:table-cell>
          <fo:table-cell role="Div" padding-top="9pt" display-align="center" font-size="10.5pt" line-height="17pt">
            <fo:block font-weight="600"><xsl:call-template name="say"><xsl:with-param name="key">check.letter</xsl:with-param></xsl:call-template></fo:block>
            <fo:block><xsl:call-template name="say"><xsl:with-param name="key">check.how</xsl:with-param></xsl:call-template></fo:block>
            <fo:block color="{$ink3}" font-size="10pt"><xsl:call-template name="say"><xsl:with-param name="key">check.privacy</xsl:with-param></xsl:call-template></fo:block>
          </fo:table-cell>
          <fo:table-cell role="Div" display-align="after" text-align="end">
            <xsl:if test="key('given', concat($lang, ' phone'))"><fo:block xsl:use-attribute-sets="small"><xsl:call-template name="say"><xsl:with-param name="key">foot.phone</xsl:with-param><xsl:with-param name="weight">normal</xsl:with-param></xsl:call-template></fo:block></xsl:if>
            <fo:block xsl:use-attribute-sets="small"><xsl:call-template name="say"><xsl:with-param name="key">foot.page</xsl:with-param></xsl:call-template></fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
